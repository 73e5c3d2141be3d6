/** The parsers with their schemas, as one part of the built program: few runs need any, and one the other. */
export { checkedMethod } from './criteria/method-parser.ts';
export { checkedProject } from './project/project-parser.ts';
export { recordErrors } from './report/record-parser.ts';
