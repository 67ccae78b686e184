import { describe, expect, it } from 'vitest';
import { arxiv, doi, paths, youtubePlayer } from './paths';

describe('paths', () => {
  it('lead to the pages', () => {
    expect(paths.home()).toBe('/');
    expect(paths.sessions()).toBe('/sessions');
    expect(paths.sessions('q=flow')).toBe('/sessions?q=flow');
    expect(paths.session('language-modeling')).toBe('/sessions/language-modeling');
    expect(paths.video('how-did-diffusion-llms-get-so-fast')).toBe('/videos/how-did-diffusion-llms-get-so-fast');
    expect(paths.person('zhihan-yang')).toBe('/people/zhihan-yang');
    expect(paths.paper('diffucoder')).toBe('/papers/diffucoder');
  });

  it('lead out to the sources of a paper and to the player', () => {
    expect(arxiv('2506.20639')).toBe('https://arxiv.org/abs/2506.20639');
    expect(doi('10.1000/182')).toBe('https://doi.org/10.1000/182');
    expect(youtubePlayer('a&b')).toBe('https://www.youtube-nocookie.com/embed/a%26b?autoplay=1');
  });
});
