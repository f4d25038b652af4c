package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.FrameSource;
import id.lontar.ui.Jobs;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Shows what the camera sees and looks for a QR in it. Showing and decoding go side by side, so
/// that slow decoding does not make the picture jerk.
final class CameraView {
    private final Jobs jobs;
    private final QrReading reading;
    private final ImageView view;
    private @Nullable FrameSource source;
    private @Nullable BufferedImage newest;

    /// Counts the times it was started and stopped: what opens for an earlier one is closed.
    private int turn;

    CameraView(Jobs jobs, QrReading reading, ImageView view) {
        this.jobs = jobs;
        this.reading = reading;
        this.view = view;
    }

    boolean running() {
        return source != null;
    }

    /// @param open opens the camera, off the window's thread
    /// @param ended opening is over, whatever came of it
    /// @param started told whether there is one; not told when it was stopped meanwhile
    void start(
            Callable<Optional<FrameSource>> open,
            Runnable ended,
            Consumer<Boolean> started,
            Supplier<Filing> filing,
            Consumer<QrReading.Found> found) {
        var mine = ++turn;
        jobs.start(
                progress -> open.call(),
                ended,
                opened -> {
                    if (mine != turn) {
                        opened.ifPresent(this::close);
                        return;
                    }
                    source = opened.orElse(null);
                    started.accept(opened.isPresent());
                    opened.ifPresent(
                            camera -> {
                                show(camera);
                                look(camera, filing, found);
                            });
                });
    }

    /// Also before it has opened: nothing is filmed on a page that nobody sees.
    void stop() {
        turn++;
        var open = source;
        source = null;
        newest = null;
        view.setImage(null);
        if (open != null) close(open);
    }

    private void close(FrameSource camera) {
        jobs.start(
                progress -> {
                    camera.close();
                    return true;
                },
                closed -> {});
    }

    private record Frame(BufferedImage picture, Image image) {}

    private void show(FrameSource camera) {
        jobs.start(
                progress -> {
                    var next = camera.next();
                    if (next.isEmpty()) Thread.sleep(40);
                    return next.map(each -> new Frame(each, SwingFXUtils.toFXImage(each, null)));
                },
                frame -> {
                    if (!camera.equals(source)) return;
                    frame.ifPresent(
                            each -> {
                                newest = each.picture();
                                view.setImage(each.image());
                            });
                    show(camera);
                });
    }

    private void look(
            FrameSource camera, Supplier<Filing> filing, Consumer<QrReading.Found> found) {
        var picture = newest;
        jobs.start(
                progress -> {
                    if (picture != null) return reading.in(picture, filing.get()).run(progress);
                    Thread.sleep(40);
                    return new QrReading.Found.Nothing();
                },
                result -> {
                    if (!camera.equals(source)) return;
                    if (!(result instanceof QrReading.Found.Nothing)) found.accept(result);
                    if (camera.equals(source)) look(camera, filing, found);
                });
    }
}
