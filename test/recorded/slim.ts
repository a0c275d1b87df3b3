/** A run cut to what its judgement hangs on, so that it can be judged some hundred times. */
import {drop, type Entry, type Run, type Spoil} from './entry.js';

/** Without the pictures of the X-ray, which cost most of the time, and with about 120 orders at most. */
export const slim: Spoil = (run) => {
  const bare = drop('xray', 'xray-further')(run);
  const named = new Set(
    bare.flatMap(({lost = [], repeated = [], missing = [], duplicated = []}) => [
      ...lost,
      ...repeated,
      ...missing,
      ...duplicated,
    ]),
  );
  const ids = bare.flatMap((entry) => (entry.probe === false ? (entry.ids ?? []) : []));
  const step = Math.ceil(ids.length / 120);
  const gone = ids.filter((id, index) => index % step > 0 && !named.has(id));
  return gone.length === 0 ? bare : without(new Set(gone), bare);
};

/** As if these orders had never been; an entry that was only about them is gone. */
function without(gone: ReadonlySet<string>, run: Run): Run {
  const kept = (entry: Entry): readonly Entry[] => {
    const {ids = [], records = []} = entry;
    const left = {
      ids: ids.filter((id) => !gone.has(id)),
      records: records.filter(({id}) => id === null || !gone.has(id)),
    };
    if (ids.length > 0) return left.ids.length > 0 ? [{...entry, ids: left.ids}] : [];
    if (records.length === 0) return [entry];
    return left.records.length > 0 ? [{...entry, records: left.records}] : [];
  };
  return run.flatMap(kept);
}
