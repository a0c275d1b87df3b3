import type {Protocol} from '../../../../machine/links/protocol.js';
import {kindOf} from '../wire/codec/codec.js';
import {FrameReader, requestHeader, responseCorrelation} from '../wire/frames.js';

/** Kafka's protocol, as links speak it: the kind of a request is the name of its api. */
export const kafkaProtocol: Protocol = {
  open: () => ({
    requests: new FrameReader(),
    replies: new FrameReader(),
    requestIn: (frame) => {
      const header = requestHeader(frame);
      if (!header) return null;
      const {api, correlation, clientId} = header;
      return {kind: kindOf(api) ?? `api ${api}`, correlation, caller: clientId};
    },
    answeredBy: responseCorrelation,
  }),
};
