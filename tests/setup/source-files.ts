import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One file of src/: its path from src/ and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import in a file: what it names, and whether only types are taken from it. */
export interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** Every TypeScript, Svelte and style file below `folder`. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|svelte|css)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(posix.join(folder, path), 'utf8') }));
}

/** The text without its comments, so that a rule may be named in one. Addresses (`https://`) stay. */
export function withoutComments(text: string): string {
  return text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/(?=\s|$).*$/gm, '$1');
}

/** Every import, re-export, dynamic import and type import of a file; of a component, those of its scripts. */
export function importsOf({ path, text }: SourceFile): Import[] {
  if (path.endsWith('.css')) {
    return [...withoutComments(text).matchAll(/@import\s+(?:url\()?['"]?([^'")\s;]+)/g)].map((match) => ({
      specifier: match[1] ?? '',
      typesOnly: false,
    }));
  }
  const scripts = path.endsWith('.svelte')
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '').join('\n')
    : text;
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const read = readImport(node);
    if (read) found.push(read);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, scripts, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS));
  return found;
}

function readImport(node: ts.Node): Import | null {
  const literal = (expression: ts.Node | undefined) =>
    expression && ts.isStringLiteralLike(expression) ? expression.text : '(computed)';
  if (ts.isImportDeclaration(node)) {
    return { specifier: literal(node.moduleSpecifier), typesOnly: takesOnlyTypes(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: literal(node.moduleSpecifier), typesOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: literal(node.arguments[0]), typesOnly: false };
  }
  if (ts.isImportTypeNode(node)) {
    return {
      specifier: ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : '(computed)',
      typesOnly: true,
    };
  }
  // new Worker(new URL('../ingest/worker.ts', import.meta.url)) is an import in all but name.
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.[1]) {
    const base = node.arguments[1].getText();
    return base === 'import.meta.url' ? { specifier: literal(node.arguments[0]), typesOnly: false } : null;
  }
  return null;
}

function takesOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}
