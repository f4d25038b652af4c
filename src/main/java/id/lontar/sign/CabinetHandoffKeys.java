package id.lontar.sign;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.Keys.Unreadable;
import id.lontar.filing.Passphrases;
import id.lontar.filing.SigningKey;
import id.lontar.wire.HandoffCards;
import id.lontar.wire.HandoffPacks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the hand-off key as a device key is kept: wrapped under its passphrase, and encrypted once
/// more by the cabinet. It stands in a drawer of its own, where no return is signed from.
final class CabinetHandoffKeys implements HandoffKeys {
    private static final String DRAWER = "handoff-keys";
    private static final String CARDS = "handoff-cards";
    private static final int LIFE_DAYS = 5 * 365;

    private final Cabinet cabinet;
    private final Clock clock;

    CabinetHandoffKeys(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    @Override
    public Optional<Card> own() {
        return envelopes().stream().findFirst().flatMap(CabinetHandoffKeys::card);
    }

    @Override
    public List<Card> owned() {
        return envelopes().stream().flatMap(each -> card(each).stream()).toList();
    }

    @Override
    public Card create(String name, char[] passphrase) {
        if (!HandoffCards.isName(name)) throw new IllegalArgumentException("handoff.card.name");
        Passphrases.problem(passphrase)
                .ifPresent(
                        key -> {
                            throw new IllegalArgumentException(key);
                        });
        var secret = secret(name);
        var envelope =
                new KeyEnvelope(
                        SigningKey.Kind.DEVICE,
                        secret.chain(),
                        DeviceKeys.wrap(secret.key(), passphrase));
        var card = card(envelope).orElseThrow();
        cabinet.keep(DRAWER, numbered(card), envelope.write());
        return card;
    }

    /// The newest is the one with the highest number: clocks are put back.
    private String numbered(Card card) {
        return "%06d-%s.json"
                .formatted(cabinet.keptNames(DRAWER).size() + 1, card.digest().fingerprint());
    }

    private KeySecret secret(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var until = from.plus(LIFE_DAYS, ChronoUnit.DAYS);
            return new KeySecret(
                    keys.getPrivate(), List.of(HandoffCards.make(keys, name, from, until)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    @Override
    public Card readCard(byte[] file) throws HandoffRefused {
        return HandoffCards.read(file);
    }

    @Override
    public List<Card> colleagues() {
        return cabinet.keptNames(CARDS).stream()
                .flatMap(name -> cabinet.kept(CARDS, name).stream())
                .flatMap(CabinetHandoffKeys::readable)
                .sorted(Comparator.comparing(Card::name).thenComparing(each -> each.digest().hex()))
                .toList();
    }

    private static Stream<Card> readable(byte[] file) {
        try {
            return Stream.of(HandoffCards.read(file));
        } catch (HandoffRefused e) {
            return Stream.empty();
        }
    }

    @Override
    public void add(Card card) {
        cabinet.keep(CARDS, card.digest().hex(), card.pem().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean remove(Card card) {
        var there = cabinet.keptNames(CARDS).contains(card.digest().hex());
        cabinet.drop(CARDS, card.digest().hex());
        return there;
    }

    @Override
    public Opening open(char[] passphrase) {
        var all = envelopes();
        if (all.isEmpty()) return new Opening.None();
        var opened = new ArrayList<OpenHand.Own>();
        for (var each : all)
            try {
                var secret = DeviceKeys.unwrap(each.secret(), each.chain(), passphrase);
                opened.add(new OpenHand.Own(card(each).orElseThrow(), secret));
            } catch (Unreadable e) {
                // Perhaps the passphrase of another key.
            }
        return opened.isEmpty()
                ? new Opening.WrongPassphrase()
                : new Opening.Opened(new OpenHand(opened, clock));
    }

    @Override
    public byte[] writeKept(Kept kept) {
        return HandoffPacks.write(kept);
    }

    @Override
    public Kept readKept(byte[] kept) throws HandoffRefused {
        return HandoffPacks.readKept(kept);
    }

    /// The newest first; what is torn is passed over, and stays where it is.
    private List<KeyEnvelope> envelopes() {
        return cabinet.keptNames(DRAWER).reversed().stream()
                .flatMap(name -> cabinet.kept(DRAWER, name).stream())
                .flatMap(CabinetHandoffKeys::envelope)
                .toList();
    }

    private static Stream<KeyEnvelope> envelope(byte[] kept) {
        try {
            return Stream.of(KeyEnvelope.read(kept));
        } catch (Unreadable e) {
            return Stream.empty();
        }
    }

    private static Optional<Card> card(KeyEnvelope envelope) {
        try {
            return Optional.of(HandoffCards.card(envelope.certificate()));
        } catch (HandoffRefused e) {
            return Optional.empty();
        }
    }
}
