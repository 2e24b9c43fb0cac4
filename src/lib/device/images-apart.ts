/** The thread in which `photo.ts` has a photo made anew. The browser loads it as a file of its own. */
import { remadePhoto } from './images.ts';

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
	remadePhoto(data).then(postMessage, () => postMessage(null));
});
