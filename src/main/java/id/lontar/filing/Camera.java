package id.lontar.filing;

import java.util.Optional;

/// The webcam of this machine, when it has one. Opening is slow: call it off the window's thread.
public interface Camera {
    /// Empty when there is no camera, or another program holds it.
    Optional<FrameSource> open();
}
