/** The command in the spoilt language and on a spoilt course, as a process: what is read of it has no plain word. */
import {readContentFrom} from '../../src/app/content/content-folder.js';
import {speakLanguage} from '../../src/app/content/speak.js';
import {main} from '../../src/cli/program.js';
import {en} from '../../src/presenting/words/en/en.js';
import {speak} from '../../src/presenting/words/words.js';
import {kafkaEn} from '../../src/systems/kafka/evidence/words/en/en.js';
import {speakKafka} from '../../src/systems/kafka/evidence/words/words.js';
import {pseudo} from '../helpers/pseudo.js';

readContentFrom(process.env['SPOILT_COURSE'] ?? '');
speakLanguage('en');
speak(pseudo(en));
speakKafka(pseudo(kafkaEn));
process.exitCode = await main(process.argv);
