// The published types (6.1.1) describe an older class API and do not fit marked 18.
declare module 'marked-terminal' {
  import type {MarkedExtension} from 'marked';

  type Paint = (text: string) => string;

  export function markedTerminal(
    options?: Readonly<Record<string, Paint | boolean | number>>,
    highlightOptions?: {readonly theme?: Readonly<Record<string, Paint>>},
  ): MarkedExtension;
}
