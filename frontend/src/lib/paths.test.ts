import { describe, expect, it } from 'vitest';
import { askForZone } from '#lib/time/visitor.svelte.ts';
import { arxiv, doi, youtubePlayer } from './elsewhere';
import { pathOf, paths } from './paths';

describe('paths', () => {
  it('lead to the pages', () => {
    expect(paths.home()).toBe('/');
    expect(paths.sessions()).toBe('/sessions');
    expect(paths.sessions('q=flow')).toBe('/sessions?q=flow');
    expect(paths.calendar()).toBe('/calendar');
    expect(paths.calendar('2026-11-01')).toBe('/calendar?from=2026-11');
    expect(paths.session('language-modeling')).toBe('/sessions/language-modeling');
    expect(paths.video('how-did-diffusion-llms-get-so-fast')).toBe('/videos/how-did-diffusion-llms-get-so-fast');
    expect(paths.person('zhihan-yang')).toBe('/people/zhihan-yang');
    expect(paths.paper('diffucoder')).toBe('/papers/diffucoder');
  });

  it('keep the zone that the visitor has picked', () => {
    askForZone('Asia/Calcutta');
    expect(paths.home()).toBe('/?tz=Asia/Kolkata');
    expect(paths.sessions('q=flow')).toBe('/sessions?q=flow&tz=Asia/Kolkata');
    expect(pathOf(paths.session('flow'))).toBe('/sessions/flow');
    askForZone('Mars/Olympus_Mons');
    expect(paths.home()).toBe('/');
  });

  it('lead out to the sources of a paper and to the player', () => {
    expect(arxiv('2506.20639')).toBe('https://arxiv.org/abs/2506.20639');
    expect(doi('10.1000/182')).toBe('https://doi.org/10.1000/182');
    expect(youtubePlayer('a&b')).toBe('https://www.youtube-nocookie.com/embed/a%26b?autoplay=1');
  });
});
