package id.lontar.filing.handoff;

import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.Handoff.Resolved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was written beside a return, between what went out and what is new.
final class Comments {
    private Comments() {}

    /// As they go out: what is new bears the name of whoever signs, also when it was written under
    /// an earlier card of theirs.
    static List<Comment> signedBy(Card card, Kept kept) {
        var out = out(kept);
        return kept.comments().stream().map(each -> own(each, out.get(each.id()), card)).toList();
    }

    private static Comment own(
            Comment each, @org.jspecify.annotations.Nullable Comment before, Card card) {
        var by = before == null ? card.name() : before.by();
        var digest = before == null ? card.digest() : before.card();
        var settled =
                before != null && before.resolved().isPresent()
                        ? before.resolved()
                        : each.resolved()
                                .map(at -> new Resolved(card.name(), card.digest(), at.at()));
        return new Comment(each.id(), each.place(), by, digest, each.at(), each.text(), settled);
    }

    /// What came, with what was written or settled here and has not gone out.
    static Kept merged(Pack pack, Kept here, Optional<Card> own) {
        var all = new LinkedHashMap<String, Comment>();
        pack.last().step().comments().forEach(each -> all.put(each.id(), each));
        var out = out(here);
        for (var each : here.comments()) {
            var came = Optional.ofNullable(all.get(each.id()));
            var isNew = !out.containsKey(each.id()) && own.isPresent();
            if (came.isEmpty() && isNew) all.put(each.id(), each);
            if (came.isPresent()
                    && came.get().isSameAs(each)
                    && came.get().resolved().isEmpty()
                    && each.resolved().isPresent()) all.put(each.id(), each);
        }
        return new Kept(pack.steps(), List.copyOf(all.values()));
    }

    private static Map<String, Comment> out(Kept kept) {
        var out = new LinkedHashMap<String, Comment>();
        kept.last()
                .ifPresent(
                        last -> last.step().comments().forEach(each -> out.put(each.id(), each)));
        return out;
    }
}
