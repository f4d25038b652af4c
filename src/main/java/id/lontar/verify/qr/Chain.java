package id.lontar.verify.qr;

import java.util.List;
import java.util.function.UnaryOperator;

/// The steps, in order. The first ones are always taken: together they see all codes in view, and
/// each library can contradict the other. The rest are taken until one of them sees something.
final class Chain {
    /// A code fills a good part of most pictures, so this is enough, and it is quick.
    private static final long COMFORTABLE = 1_300_000;

    private static final long CLOSE = 4_500_000;
    private static final int LEAST_SIDE = 40;

    private record Step(String name, UnaryOperator<Picture> change, List<Reader> readers) {}

    private final Deadline deadline;
    private final Findings findings;
    private final Reader boof = new BoofReader();
    private final List<Step> always;
    private final List<Step> otherwise;

    Chain(Deadline deadline, Findings findings) {
        this.deadline = deadline;
        this.findings = findings;
        var both = List.of(boof, ZxingReader.LOCAL);
        var all = List.of(boof, ZxingReader.LOCAL, ZxingReader.WHOLE);
        always =
                List.of(
                        new Step("", Chain::base, both),
                        new Step(
                                "half-size, contrasted ",
                                whole -> base(whole).scaled(0.5).contrasted(),
                                List.of(boof)));
        otherwise =
                List.of(
                        new Step("near ", whole -> whole.within(CLOSE), both),
                        new Step(
                                "smaller, smoothed ",
                                whole -> base(whole).scaled(0.7).smoothed(),
                                all),
                        new Step("half-size ", whole -> base(whole).scaled(0.5), all),
                        new Step("contrasted ", whole -> base(whole).contrasted(), both),
                        new Step("smoothed ", whole -> base(whole).smoothed(), all),
                        new Step("inverted ", whole -> base(whole).inverted(), both),
                        new Step("full-size ", whole -> whole, List.of(boof)),
                        new Step(
                                "near, contrasted ",
                                whole -> whole.within(CLOSE).contrasted(),
                                both),
                        new Step("third-size ", whole -> base(whole).scaled(0.35), all),
                        new Step(
                                "enlarged ",
                                whole -> whole.within(COMFORTABLE / 2).scaled(1.5),
                                all),
                        new Step(
                                "twice as large ",
                                whole -> whole.within(COMFORTABLE / 4).scaled(2),
                                all),
                        new Step("quarter-size ", whole -> base(whole).scaled(0.25), all));
    }

    private static Picture base(Picture whole) {
        return whole.within(COMFORTABLE);
    }

    /// The first step, which most pictures need no more than.
    void glance(Picture whole, Deadline patience) {
        take(always.getFirst(), whole, patience);
    }

    /// Every step after it.
    void look(Picture whole) {
        for (var step : always.subList(1, always.size())) take(step, whole, deadline);
        for (var step : otherwise) {
            if (!findings.seen().isEmpty()) return;
            take(step, whole, deadline);
        }
    }

    private void take(Step step, Picture whole, Deadline deadline) {
        if (deadline.passed()) return;
        var picture = step.change.apply(whole);
        if (Math.min(picture.width(), picture.height()) < LEAST_SIDE) return;
        for (var reader : step.readers)
            if (!deadline.passed())
                for (var code : reader.read(picture, deadline))
                    findings.add(code, step.name + reader.name());
    }
}
