import {speakLanguage} from '../../src/app/content/speak.js';

speakLanguage('en');
