package id.lontar.verify.qr;

import id.lontar.filing.QrEyes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads codes from photographs by one step after another, the quick ones first, until one sees
/// something or the time is up.
public final class ChainEyes implements QrEyes {
    /// Nobody waits for longer than two seconds; what is missing from them is for the machine to
    /// notice that the time is up.
    private static final Duration BUDGET = Duration.ofMillis(1900);

    /// On a machine that has no time to spare the first step alone may take longer. It is waited
    /// for: whoever was told that nothing could be read would look for the fault in the picture.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration budget;

    public ChainEyes() {
        this(BUDGET);
    }

    ChainEyes(Duration budget) {
        this.budget = budget;
    }

    @Override
    public List<Seen> look(BufferedImage picture) {
        return look(picture, Deadline.in(budget));
    }

    private static List<Seen> look(BufferedImage picture, Deadline deadline) {
        var findings = new Findings(deadline);
        // A single step cannot be stopped half-way. It is left behind when the time is up, and
        // ends by itself soon after.
        var glanced = new CompletableFuture<Void>();
        var done = new CompletableFuture<Void>();
        var patience = deadline.within(PATIENCE);
        Thread.ofPlatform()
                .daemon()
                .name("qr")
                .start(
                        () -> {
                            try {
                                var chain = new Chain(deadline, findings);
                                var whole = Picture.of(picture);
                                chain.glance(whole, patience);
                                glanced.complete(null);
                                chain.look(whole);
                            } finally {
                                glanced.complete(null);
                                done.complete(null);
                            }
                        });
        await(done, deadline);
        await(glanced, patience);
        return findings.seen();
    }

    private static void await(CompletableFuture<Void> done, Deadline deadline) {
        try {
            done.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // What was seen until now counts.
        }
    }

    @Override
    public List<Seen> look(Path file) throws IOException {
        var seen = new ArrayList<Seen>();
        PictureFile.each(
                file,
                budget,
                (picture, deadline) -> {
                    seen.addAll(look(picture, deadline));
                    return seen.isEmpty();
                });
        return seen;
    }
}
