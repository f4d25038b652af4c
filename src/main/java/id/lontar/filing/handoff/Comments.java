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

    /// What came, with what was written or settled here and is not in it: what has not gone
    /// out yet, and what is one's own on a way that is left. Nothing of anybody else's.
    static Kept merged(Pack pack, Kept here, Optional<Card> own) {
        var all = new LinkedHashMap<String, Comment>();
        pack.last().step().comments().forEach(each -> all.put(each.id(), each));
        var out = out(here);
        for (var each : here.comments()) {
            var before = Optional.ofNullable(out.get(each.id()));
            var came = Optional.ofNullable(all.get(each.id()));
            if (came.isEmpty()
                    ? isOwn(each, before, own)
                    : isSettledBy(own, each, before, came.get())) all.put(each.id(), each);
        }
        return new Kept(pack.steps(), List.copyOf(all.values()));
    }

    private static boolean isOwn(Comment each, Optional<Comment> before, Optional<Card> own) {
        var newHere = before.isEmpty() && own.isPresent();
        return newHere || own.filter(card -> card.digest().equals(each.card())).isPresent();
    }

    private static boolean isSettledBy(
            Optional<Card> own, Comment each, Optional<Comment> before, Comment came) {
        if (!came.isSameAs(each) || came.resolved().isPresent() || each.resolved().isEmpty())
            return false;
        var settledHere = before.filter(was -> was.resolved().isPresent()).isEmpty();
        var by = each.resolved().get().card();
        return settledHere || own.filter(card -> card.digest().equals(by)).isPresent();
    }

    /// What went out, and what was written here while it did.
    static List<Comment> since(List<Comment> out, List<Comment> here) {
        var all = new LinkedHashMap<String, Comment>();
        out.forEach(each -> all.put(each.id(), each));
        here.forEach(each -> all.merge(each.id(), each, Comments::settled));
        return List.copyOf(all.values());
    }

    /// What went out bears the name it was signed with.
    private static Comment settled(Comment out, Comment here) {
        return out.resolved().isPresent() || here.resolved().isEmpty()
                ? out
                : new Comment(
                        out.id(),
                        out.place(),
                        out.by(),
                        out.card(),
                        out.at(),
                        out.text(),
                        here.resolved());
    }

    private static Map<String, Comment> out(Kept kept) {
        var out = new LinkedHashMap<String, Comment>();
        kept.last()
                .ifPresent(
                        last -> last.step().comments().forEach(each -> out.put(each.id(), each)));
        return out;
    }
}
