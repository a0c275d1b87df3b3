import {Box} from 'ink';
import type {ReactNode} from 'react';
import {lastPriceSentence} from '../../../systems/kafka/evidence/price/last-price.js';
import {setups} from '../../../systems/kafka/evidence/price/setups.js';
import type {Advice} from '../../../errors.js';
import {Hang, Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {bold, dim, lost} from '../../../text/style.js';
import {ProgressBar} from '../progress-bar.js';
import {PriceTable, PriceReportView} from './report-view.js';
import type {PriceScreen, PriceStage} from './price-screen.js';
import {kafkaWords} from '../../../systems/kafka/evidence/words/words.js';

export function pricePicture(screen: PriceScreen, world: World): Picture {
  const {t} = world;
  return {
    title: kafkaWords.price.title,
    right: rightOf(screen.stage, t),
    body: (
      <Box flexDirection="column" flexShrink={0} gap={1}>
        <Stage {...screen} />
      </Box>
    ),
    offset: screen.offset,
  };
}

function rightOf(stage: PriceStage, {price}: World['t']): string {
  if (stage.step === 'measured') return price.rounds(stage.report.rounds.done);
  const soFar = stage.step === 'running' ? stage.soFar : null;
  return soFar === null ? '' : price.roundOf(soFar.round, soFar.rounds);
}

function Stage({stage, problem}: PriceScreen) {
  const {price} = useWorld().t;
  switch (stage.step) {
    case 'intro':
      if (problem === null) return <Intro />;
      return <Trouble what={price.cannot} advice={problem} />;
    case 'running':
      return <Running {...stage} />;
    case 'failed':
      return <Trouble what={price.failed} advice={stage.advice} />;
    case 'measured':
      return <PriceReportView report={stage.report} />;
  }
}

function Intro() {
  const {t, progress} = useWorld();
  const last = progress.price;
  return (
    <Prose>
      {last === null ? null : <Para>{lastPriceSentence(last)}</Para>}
      <Para>{kafkaWords.price.intro}</Para>
      <Box flexDirection="column">
        {setups.map(({id, title, means}) => (
          <Hang
            key={id}
            lead={
              <Box width={25}>
                <T is={bold}>{title}</T>
              </Box>
            }
          >
            <Para>{means}</Para>
          </Hang>
        ))}
      </Box>
      <Para is={dim}>{t.price.how}</Para>
    </Prose>
  );
}

function Trouble({what, advice}: {readonly what: string; readonly advice: Advice}) {
  return (
    <Prose>
      <Para is={lost}>{what}</Para>
      <Para>{advice.message}</Para>
      <Para>{advice.hint}</Para>
    </Prose>
  );
}

function Running({soFar, preparing, stopping}: Extract<PriceStage, {step: 'running'}>) {
  const {t} = useWorld();
  const end = stopping ? <T is={lost}>{kafkaWords.live.stopping}</T> : null;
  if (soFar !== null)
    return (
      <>
        <ProgressBar share={soFar.share} />
        <PriceTable rows={soFar.rows} />
        {end}
      </>
    );
  const {text, share} = preparing ?? {text: t.live.starting, share: null};
  return (
    <>
      <Para>{text}</Para>
      {share === null ? null : <ProgressBar share={share} />}
      {end}
    </>
  );
}

function Prose({children}: {readonly children: ReactNode}) {
  return (
    <Box flexDirection="column" width={proseWidth(useWorld().size)} gap={1}>
      {children}
    </Box>
  );
}
