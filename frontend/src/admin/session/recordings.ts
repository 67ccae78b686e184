import { records } from '../api/records.ts';

/** A recording is a video that names its session. */
export const videos = records('videos');
