package id.lontar.filing;

import id.lontar.filing.Awaited.Next;
import id.lontar.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is true of a waiting return, in sentences: what to do now, every way through, and its
/// times.
public final class WaitingWords {
    /// The ways through, in the order in which they are told.
    public static final List<String> CHANNELS =
            List.of("EMAIL", Challenge.SMS, "TOTP", "PHONE", "QR_PAGE", "CARD", "CERT");

    private static final Map<String, ZoneId> ZONES = zones();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH.mm");

    private final Words words;

    public WaitingWords(Words words) {
        this.words = words;
    }

    /// One way through.
    ///
    /// @param open whether the return can be finished by it now
    public record Way(String channel, boolean open, String text) {}

    /// For a list: two or three words.
    public String brief(Awaited awaited) {
        return words.say("waiting.next." + awaited.next(), provider(awaited));
    }

    /// What its owner does now, in a sentence or two.
    public String now(Awaited awaited) {
        return words.say("waiting.now." + awaited.next(), provider(awaited));
    }

    public List<Way> ways(Awaited awaited) {
        return CHANNELS.stream().map(each -> way(each, awaited)).toList();
    }

    private Way way(String channel, Awaited awaited) {
        var offered = awaited.offers(channel);
        return switch (channel) {
            case "EMAIL" -> new Way(channel, offered && arrived(awaited), mail(awaited, offered));
            case Challenge.SMS -> new Way(channel, offered, sms(awaited));
            case "CERT" -> new Way(channel, false, words.say("waiting.way.CERT.text"));
            default ->
                    new Way(
                            channel,
                            offered,
                            words.say("waiting.way." + channel + (offered ? ".open" : ".shut")));
        };
    }

    private static boolean arrived(Awaited awaited) {
        return awaited.next() == Next.CODE || awaited.next() == Next.CODE_HERE;
    }

    private String mail(Awaited awaited, boolean offered) {
        if (awaited.challenge().isEmpty()) return words.say("waiting.way.EMAIL.notAsked");
        if (!offered) return words.say("waiting.way.EMAIL.shut");
        var until = awaited.challenge().flatMap(Challenge::softExpiresAt);
        return awaited.mail()
                .map(each -> new DeliveryWords(words).say(each, until))
                .orElseGet(() -> words.say("waiting.way.EMAIL.notAsked"));
    }

    /// What became of the message, if one was asked for, and whether another may be.
    private String sms(Awaited awaited) {
        var said = new SmsWords(words);
        var standing =
                awaited.challenge()
                        .flatMap(Challenge::sms)
                        .map(said::say)
                        .orElseGet(() -> words.say("waiting.way.SMS.UNKNOWN"));
        return awaited.challenge()
                .flatMap(Challenge::message)
                .map(each -> said.say(each) + " " + standing)
                .orElse(standing);
    }

    /// When the code was asked for, and when asking again is allowed.
    ///
    /// @param now by the clock of this computer
    public String asked(Awaited awaited, Instant now) {
        if (awaited.challenge().isEmpty()) return words.say("waiting.asked.never");
        var challenge = awaited.challenge().get();
        var asked = words.say("waiting.asked", words.moment(challenge.openedAt()));
        var again =
                challenge
                        .nextResendAt()
                        .filter(at -> at.isAfter(now))
                        .map(at -> words.say("waiting.again.after", words.time(at)))
                        .orElseGet(() -> words.say("waiting.again.now"));
        return asked + " " + again;
    }

    /// The same moment on the clocks of the three time zones, with the day wherever it changes:
    /// `28 Maret 2025 23.30 WIB · 29 Maret 2025 00.30 WITA · 01.30 WIT`.
    public String everywhere(Instant moment) {
        var parts = new ArrayList<String>();
        Optional<LocalDate> day = Optional.empty();
        for (var each : ZONES.entrySet()) {
            var there = moment.atZone(each.getValue());
            var time = MINUTE.format(there) + " " + each.getKey();
            var sameDay = day.equals(Optional.of(there.toLocalDate()));
            parts.add(sameDay ? time : words.date(there.toLocalDate()) + " " + time);
            day = Optional.of(there.toLocalDate());
        }
        return String.join(" · ", parts);
    }

    /// `28 Mar 09.30 WIB`, for a list.
    public String shortly(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM HH.mm", words.locale())
                        .format(moment.atZone(Words.WIB))
                + " WIB";
    }

    private String provider(Awaited awaited) {
        return awaited.mail().map(new DeliveryWords(words)::provider).orElse("");
    }

    private static Map<String, ZoneId> zones() {
        var zones = new LinkedHashMap<String, ZoneId>();
        zones.put("WIB", Words.WIB);
        zones.put("WITA", ZoneId.of("Asia/Makassar"));
        zones.put("WIT", ZoneId.of("Asia/Jayapura"));
        return zones;
    }
}
