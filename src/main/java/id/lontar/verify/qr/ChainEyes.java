package id.lontar.verify.qr;

import id.lontar.filing.QrEyes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// Reads codes from photographs by one step after another, the quick ones first, until one sees
/// something or the time is up.
public final class ChainEyes implements QrEyes {
    private static final Duration BUDGET = Duration.ofSeconds(2);
    private final Duration budget;

    public ChainEyes() {
        this(BUDGET);
    }

    ChainEyes(Duration budget) {
        this.budget = budget;
    }

    @Override
    public List<Seen> look(BufferedImage picture) {
        var seen = new CopyOnWriteArrayList<Seen>();
        var started = System.nanoTime();
        var chain =
                new Chain(
                        started + budget.toNanos(),
                        (code, step) ->
                                seen.add(
                                        new Seen(
                                                code.text(),
                                                step,
                                                Duration.ofNanos(System.nanoTime() - started))));
        // A single step cannot be stopped half-way. It is left behind when the time is up.
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform()
                .daemon()
                .name("qr")
                .start(
                        () -> {
                            try {
                                chain.look(picture);
                            } finally {
                                done.complete(null);
                            }
                        });
        await(done);
        return List.copyOf(seen);
    }

    private void await(CompletableFuture<Void> done) {
        try {
            done.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            // What was seen until now counts.
        }
    }

    @Override
    public List<Seen> look(Path file) throws IOException {
        var seen = new ArrayList<Seen>();
        PictureFile.each(
                file,
                picture -> {
                    seen.addAll(look(picture));
                    return seen.isEmpty();
                });
        return seen;
    }
}
