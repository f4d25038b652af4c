package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.LawReview;
import id.lontar.filing.Pin;
import id.lontar.filing.TaxReturn;
import id.lontar.work.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Says which drafts the law of this program moves, line by line, and takes the new figures over
/// when that is asked for.
record LawReviewing(House house, Terminal terminal, boolean accept) {
    Exit files(List<Path> files) throws IOException {
        var moved = false;
        for (var file : files) {
            var read = ReturnArgument.read(house, terminal, file);
            var review = review(file.toString(), read.taxReturn());
            moved |= review.isPresent();
            if (accept) write(file, taken(read, review));
        }
        return ended(moved);
    }

    Exit store(StoreDoor door) throws IOException {
        var cabinet = door.open(house, terminal).cabinet();
        var moved = false;
        for (var filing : drafts(cabinet.filings())) {
            var review = review(FilingArgument.shortId(filing), filing.taxReturn());
            moved |= review.isPresent();
            if (accept && review.isPresent())
                cabinet.save(filing.with(review.get().accepted(house.today())));
        }
        return ended(moved);
    }

    private static List<Filing> drafts(List<Filing> all) {
        return all.stream().filter(each -> each.state() == FilingState.DRAFT).toList();
    }

    private Exit ended(boolean moved) {
        if (!moved) terminal.say("cli.law.review.none");
        else terminal.say(accept ? "cli.law.review.accepted" : "cli.law.review.how");
        return moved && !accept ? Exit.NOT_READY : Exit.OK;
    }

    private Optional<LawReview.Moved> review(String name, TaxReturn taxReturn) {
        if (taxReturn.pin().isEmpty()) terminal.say("cli.law.review.unpinned", name);
        var review = new LawReview(house.forms(), house.law()).of(taxReturn);
        review.ifPresent(each -> show(name, each));
        return review;
    }

    private void show(String name, LawReview.Moved moved) {
        terminal.say(
                "cli.law.review.moved",
                name,
                moved.form().code().code(),
                moved.taxReturn().year().toString(),
                terminal.words().date(moved.pin().since()),
                moved.pin().law(),
                moved.lawNow());
        var shown = new Shown(terminal.words());
        for (var each : moved.moves()) {
            terminal.text(
                    "  %-18s %-44s %18s -> %18s%s"
                            .formatted(
                                    each.line(),
                                    shown.label(moved.form(), each.line()),
                                    shown.pinned(each.was()),
                                    shown.pinned(each.now()),
                                    each.by()
                                            .map(by -> "  (" + shown.change(by) + ")")
                                            .orElse("")));
            record(name, each);
        }
    }

    private void record(String name, Pin.Move move) {
        var members = new LinkedHashMap<String, Object>();
        members.put("return", name);
        members.put("line", move.line());
        move.was().ifPresent(value -> members.put("before", value));
        move.now().ifPresent(value -> members.put("after", value));
        terminal.record("moved", members);
    }

    /// A file without a law gets the one of now.
    private TaxReturn taken(ReturnArgument read, Optional<LawReview.Moved> review) {
        return review.map(each -> each.accepted(house.today()))
                .orElseGet(() -> read.pinned(house.today()));
    }

    /// Whole or not at all: the old file stays until the new one is written.
    private void write(Path file, TaxReturn taxReturn) throws IOException {
        var text = house.offline().files().write(taxReturn);
        WholeFile.writeOwn(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
