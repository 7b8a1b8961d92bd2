import { evenParams } from '../../../src/wire/v2/evenParams.js';

describe('evenParams', () => {
  it('leaves alone what protocol 2 knows, and what is always sent', () => {
    const params = {
      sessionId: 's',
      model: 'm',
      envValueMode: 'direct',
      includeSubAgentStreamingEvents: true,
      provider: { baseUrl: 'http://127.0.0.1/', azure: { apiVersion: '1' } },
      clientName: undefined,
    };
    expect(evenParams('session.create', params)).toEqual({ params, ignored: [] });
  });

  it('names what it does not know, as the user knows it', () => {
    const params = {
      clientName: 'me',
      includeSubAgentStreamingEvents: false,
      provider: { headers: {}, hasBearerTokenProvider: true },
      systemMessage: { mode: 'customize', sections: {} },
      requestElicitation: true,
      requestExitPlanMode: true,
    };
    expect(evenParams('session.resume', params).ignored).toEqual([
      'clientName',
      'includeSubAgentStreamingEvents',
      'provider.headers',
      'onBearerTokenRequest',
      'systemMessage.sections',
      'onElicitationRequest',
      'onExitPlanModeRequest',
    ]);
  });

  it('adds the content of a message in sections', () => {
    const evened = (systemMessage: object) => evenParams('session.create', { systemMessage }).params['systemMessage'];
    expect(evened({ mode: 'customize', content: 'Hi' })).toEqual({ mode: 'append', content: 'Hi' });
    expect(evened({ mode: 'customize' })).toEqual({ mode: 'append', content: '' });
    expect(evened({ content: 'Hi' })).toEqual({ content: 'Hi' });
  });

  it('leaves calls alone that take no options', () => {
    expect(evenParams('session.list', { filter: {} })).toEqual({ params: { filter: {} }, ignored: [] });
  });
});
