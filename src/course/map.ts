import type {LabTitle} from './lab-words.js';
import {type Course, type Stage, type StationOutline, stages} from './course.js';

/** What the map must know of a lab: the app hands it in, so that a lab is on the map as soon as it exists. */
export type LabOutline = LabTitle & {
  readonly id: string;
  readonly stage: Stage;
  readonly minutes: number;
  readonly core: boolean;
};

/** What the learner can open on the map: a station, or a lab that no station leads to. */
export type MapEntry = {
  /** A station and a lab may have the same id; keys are unique. */
  readonly key: string;
} &
  /** `labMinutes`: how many of its minutes the lab takes. */
  (
    | ({readonly kind: 'station'; readonly labMinutes: number} & StationOutline)
    | ({readonly kind: 'lab'} & LabOutline)
    /** Something to measure: never done, and never left to do. */
    | ({readonly kind: 'price'} & LabOutline)
  );

/** What the learner can be done with. */
export type Task = Exclude<MapEntry, {kind: 'price'}>;

export function isTask(entry: MapEntry): entry is Task {
  return entry.kind !== 'price';
}

export type MapColumn = {
  readonly stage: Stage;
  readonly title: string;
  readonly entries: readonly MapEntry[];
};

export type CourseMap = readonly MapColumn[];

/** The pipeline, whole: each stage with its part of the core path, then its stations, then with the labs that no station leads to, then what can be measured. */
export function mapOf(
  course: Course,
  labs: readonly LabOutline[],
  price: LabOutline | null = null,
): CourseMap {
  const led = new Set(
    course.stages.flatMap(({stations}) => stations.map(({lab}) => lab)),
  );
  const others = labs.filter(({id}) => !led.has(id));
  return stages.map((stage) => {
    const own = course.stages.find(({id}) => id === stage);
    return {
      stage,
      title: own?.title ?? stage,
      entries: coreFirst([
        ...(own?.stations ?? []).map((station) => stationEntry(station, labs)),
        ...others.filter((lab) => lab.stage === stage).map(labEntry),
        ...(price?.stage === stage ? [priceEntry(price)] : []),
      ]),
    };
  });
}

/** However many there are in a stage, its part of the core path is what is seen first. */
const coreFirst = (entries: readonly MapEntry[]): readonly MapEntry[] => [
  ...entries.filter(({core}) => core),
  ...entries.filter(({core}) => !core),
];

export const stationKey = (id: string): string => `station/${id}`;
export const labKey = (id: string): string => `lab/${id}`;

/** A station that leads to a lab of the core path is on the path itself. */
function stationEntry(station: StationOutline, labs: readonly LabOutline[]): MapEntry {
  const lab = labs.find(({id}) => id === station.lab);
  return {
    ...station,
    core: station.core || lab?.core === true,
    labMinutes: lab?.minutes ?? 0,
    kind: 'station',
    key: stationKey(station.id),
  };
}

const labEntry = (lab: LabOutline): MapEntry => ({
  ...{kind: 'lab', key: labKey(lab.id)},
  ...outlineOf(lab),
});

const priceEntry = (price: LabOutline): MapEntry => ({
  ...{kind: 'price', key: price.id},
  ...outlineOf(price),
});

const outlineOf = ({id, stage, title, claim, minutes, core}: LabOutline): LabOutline => ({
  ...{id, stage, title, claim, minutes, core},
});

/** Everything on the map, stage by stage. */
export function entriesOf(map: CourseMap): readonly MapEntry[] {
  return map.flatMap(({entries}) => entries);
}

/** What is to be done first, in the order of the pipeline; as long as what exists of it. */
export function corePath(map: CourseMap): readonly Task[] {
  return entriesOf(map)
    .filter(isTask)
    .filter(({core}) => core);
}

/** What progress needs to know of the map: what there is to do, in which order. */
export function tasksOf(map: CourseMap): {
  readonly stations: readonly StationOutline[];
  readonly labs: readonly string[];
  /** The core path, in the order of the pipeline. */
  readonly core: readonly Task[];
} {
  const entries = entriesOf(map);
  return {
    core: corePath(map),
    stations: entries.filter((entry) => entry.kind === 'station'),
    labs: entries.filter(({kind}) => kind === 'lab').map(({id}) => id),
  };
}
