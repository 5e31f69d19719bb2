// Written by `cargo xtask bench` from content/: the words of the first page and of one path.
declare module "questionnaire" {
  export const heading: string;
  export const lead: string;
  export const pathQuestion: string;
  export const paths: { id: string; words: string }[];
  export const keepQuestion: string;
  export const keeps: { id: string; words: string }[];
  export const start: string;
  export const go: string;
  export const stem: string;
  export const options: string[];
  export const skip: string;
  export const statements: string[];
}

declare module "*.css";
