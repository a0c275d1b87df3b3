// The published types (6.1.1) describe an older class API and do not fit marked 18.
declare module 'marked-terminal' {
  import type {MarkedExtension} from 'marked';

  export function markedTerminal(options?: {
    reflowText?: boolean;
    width?: number;
    tab?: number;
    showSectionPrefix?: boolean;
  }): MarkedExtension;
}
