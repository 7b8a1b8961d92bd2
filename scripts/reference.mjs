/**
 * For typedoc: leaves out of the reference what comes from the generated maps of the runtime's methods and events. There is more of
 * that than of everything else, and nothing to say about it: the schema inside the CLI has names and types only.
 */
import { Converter } from 'typedoc';

export function load({ converter }) {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      const file = project.getSymbolIdFromReflection(reflection)?.fileName ?? '';
      // `Methods` is a union of two maps: the described one has a page of its own
      if (file.includes('/protocol/generated/') || reflection.parent?.name === 'Methods')
        project.removeReflection(reflection);
    }
  });
}
