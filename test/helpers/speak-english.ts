import {speakLanguage} from '../../src/app/speak.js';

speakLanguage('en');
