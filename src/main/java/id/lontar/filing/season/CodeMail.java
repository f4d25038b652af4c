package id.lontar.filing.season;

import id.lontar.filing.Awaited;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.FilingState;
import id.lontar.tax.TaxYear;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where the mails with the codes are, by the domain they go to. Everything in it is what the
/// gateway told of each; nothing was asked for it.
///
/// @param domains those that hold mail first, then the ones with most returns
/// @param unknown returns that wait for a code of whose mail the gateway has told nothing yet
public record CodeMail(List<Domain> domains, int unknown) {
    public CodeMail {
        domains = List.copyOf(domains);
    }

    public static final CodeMail NONE = new CodeMail(List.of(), 0);

    /// What a sender can hope of a mail.
    public enum Fate {
        /// The mail server puts it off, or takes nothing of the gateway for a while.
        HELD,
        /// It came back.
        RETURNED,
        ON_ITS_WAY,
        /// A mail server took it.
        TAKEN,
        /// The gateway gave it up.
        DROPPED;

        static Fate of(DeliveryState state) {
            return switch (state) {
                case DEFERRED, HELD -> HELD;
                case BOUNCED, BOUNCED_LATE -> RETURNED;
                case QUEUED, SENDING -> ON_ITS_WAY;
                case ACCEPTED, RELAYED -> TAKEN;
                case DROPPED -> DROPPED;
            };
        }
    }

    /// @param domain of the recipients, such as `gmail.com`
    /// @param lane the gateway's name of the provider, such as `google`
    /// @param fates how many mails met which
    /// @param heldSince since when the oldest of those that are held is held
    /// @param heardAt when the gateway was last asked about one of them; empty when not since this
    ///     program was started
    /// @param ways how many of the returns whose mail is held or came back can be released at once
    ///     by which other channel
    public record Domain(
            String domain,
            String lane,
            int returns,
            Map<Fate, Integer> fates,
            Optional<Instant> heldSince,
            Optional<Instant> heardAt,
            Map<String, Integer> ways) {
        public int count(Fate fate) {
            return fates.getOrDefault(fate, 0);
        }

        /// Mails that do not arrive by waiting a moment.
        public int stuck() {
            return count(Fate.HELD) + count(Fate.RETURNED) + count(Fate.DROPPED);
        }
    }

    /// How many mails are held or came back.
    public int stuck() {
        return domains.stream().mapToInt(Domain::stuck).sum();
    }

    /// @param waiting all that wait at the code desk
    public static CodeMail of(Collection<Awaited> waiting, TaxYear year) {
        var byDomain = new HashMap<String, Gathered>();
        var unknown = 0;
        for (var each : waiting) {
            if (!isWaitedFor(each, year)) continue;
            var mail = each.mail();
            if (mail.isEmpty()) unknown++;
            else
                byDomain.computeIfAbsent(domain(mail.get()), key -> new Gathered())
                        .add(each, mail.get());
        }
        var domains =
                byDomain.entrySet().stream()
                        .map(each -> each.getValue().domain(each.getKey()))
                        .sorted(
                                Comparator.comparingInt(Domain::stuck)
                                        .thenComparingInt(Domain::returns)
                                        .reversed()
                                        .thenComparing(Domain::domain))
                        .toList();
        return new CodeMail(domains, unknown);
    }

    private static boolean isWaitedFor(Awaited each, TaxYear year) {
        return each.filing().state() == FilingState.AWAITING_VERIFICATION
                && each.filing().taxReturn().year().equals(year);
    }

    /// The part of the address that the gateway shows.
    private static String domain(Delivery mail) {
        var to = mail.toMasked();
        return to.substring(to.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /// The returns of one domain, as they are counted.
    private static final class Gathered {
        private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        private final Map<String, Integer> ways = new TreeMap<>();
        private String lane = "";
        private int returns;
        private Optional<Instant> heldSince = Optional.empty();
        private Optional<Instant> heardAt = Optional.empty();

        void add(Awaited awaited, Delivery mail) {
            var fate = Fate.of(mail.state());
            returns++;
            lane = mail.lane();
            fates.merge(fate, 1, Integer::sum);
            heardAt = last(heardAt, awaited.heardAt());
            if (fate == Fate.HELD) heldSince = first(heldSince, mail.since());
            if (fate == Fate.ON_ITS_WAY || fate == Fate.TAKEN) return;
            awaited.challenge()
                    .ifPresent(
                            open ->
                                    open.channelsOffered().stream()
                                            .filter(each -> !each.equals("EMAIL"))
                                            .forEach(each -> ways.merge(each, 1, Integer::sum)));
        }

        Domain domain(String name) {
            return new Domain(
                    name, lane, returns, Map.copyOf(fates), heldSince, heardAt, Map.copyOf(ways));
        }

        private static Optional<Instant> first(Optional<Instant> a, Optional<Instant> b) {
            return a.filter(at -> b.filter(at::isAfter).isEmpty()).or(() -> b);
        }

        private static Optional<Instant> last(Optional<Instant> a, Optional<Instant> b) {
            return a.filter(at -> b.filter(at::isBefore).isEmpty()).or(() -> b);
        }
    }
}
