// Shows the camera and sends small grey squares to the gateway until one of them holds the QR.
'use strict';
(function () {
  const SIDE = 320;
  const PAUSE = 250;
  const camera = document.getElementById('camera');
  const view = document.getElementById('view');
  const start = document.getElementById('start');
  const off = document.getElementById('off');
  if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return;
  camera.hidden = false;
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });

  function square() {
    const side = Math.min(view.videoWidth, view.videoHeight);
    const left = (view.videoWidth - side) / 2;
    const top = (view.videoHeight - side) / 2;
    drawing.drawImage(view, left, top, side, side, 0, 0, SIDE, SIDE);
    const colours = drawing.getImageData(0, 0, SIDE, SIDE).data;
    const gray = new Uint8Array(SIDE * SIDE);
    for (let i = 0; i < gray.length; i++)
      gray[i] = (2 * colours[4 * i] + 5 * colours[4 * i + 1] + colours[4 * i + 2]) >> 3;
    return gray;
  }

  async function look(stream) {
    while (stream.active) {
      if (view.videoWidth > 0) {
        const answer = await fetch('/phone/scan/square', {
          method: 'POST',
          headers: { 'Content-Type': 'application/octet-stream', 'X-Form': camera.dataset.form },
          body: square(),
        });
        if (answer.status === 200) {
          stream.getTracks().forEach((each) => each.stop());
          window.location.assign(await answer.text());
          return;
        }
        if (answer.status !== 204) break;
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    stream.getTracks().forEach((each) => each.stop());
    window.location.assign('/phone/scan');
  }

  start.addEventListener('click', async () => {
    try {
      const wanted = { video: { facingMode: 'environment' }, audio: false };
      const stream = await navigator.mediaDevices.getUserMedia(wanted);
      start.hidden = true;
      view.srcObject = stream;
      await view.play();
      await look(stream);
    } catch (refused) {
      off.hidden = false;
    }
  });
})();
