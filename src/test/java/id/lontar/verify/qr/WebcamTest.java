package id.lontar.verify.qr;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class WebcamTest {
    /// On a machine with a camera this opens and closes it; on one without, it says there is none.
    @Test
    void aMachineWithoutACameraIsNoFailure() {
        var frames = assertDoesNotThrow(() -> new Webcam().open());
        frames.ifPresent(each -> each.close());
    }
}
