package id.lontar.words;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// Every word a person reads, in one language. Indonesian is the default; bundles stand beside
/// the packages that speak.
public final class Words {
    public static final Locale INDONESIAN = Locale.of("id", "ID");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<String> BUNDLES =
            List.of(
                    "id.lontar.form.form",
                    "id.lontar.form.form1770",
                    "id.lontar.form.form1770SS",
                    "id.lontar.form.formPersonal",
                    "id.lontar.form.formCtOp",
                    "id.lontar.form.form1771",
                    "id.lontar.form.formCtBadan",
                    "id.lontar.form.carry.carry",
                    "id.lontar.form.couple.couple",
                    "id.lontar.filing.filing",
                    "id.lontar.filing.checkup.checkup",
                    "id.lontar.filing.sheet.sheet",
                    "id.lontar.filing.intake.intake",
                    "id.lontar.filing.handoff.handoff",
                    "id.lontar.filing.help.help",
                    "id.lontar.exchange.exchange",
                    "id.lontar.exchange.paper.paper",
                    "id.lontar.store.store",
                    "id.lontar.verify.verify",
                    "id.lontar.gateway.gateway",
                    "id.lontar.cli.cli",
                    "id.lontar.ui.ui",
                    "id.lontar.ui.home.home",
                    "id.lontar.ui.wizard.wizard",
                    "id.lontar.ui.board.board",
                    "id.lontar.ui.cockpit.cockpit",
                    "id.lontar.ui.handoff.handoff",
                    "id.lontar.ui.desk.desk",
                    "id.lontar.ui.frame.frame",
                    "id.lontar.ui.vault.vault",
                    "id.lontar.ui.practice.practice");

    private final Locale locale;
    private final List<ResourceBundle> bundles = new ArrayList<>();

    private Words(Locale locale) {
        this.locale = locale;
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        for (var name : BUNDLES)
            try {
                bundles.add(ResourceBundle.getBundle(name, locale, control));
            } catch (MissingResourceException e) {
                throw new IllegalStateException("words missing: " + name, e);
            }
    }

    public static Words in(Locale locale) {
        return new Words(locale);
    }

    public Locale locale() {
        return locale;
    }

    /// The text for a key, with `{0}`... filled in. An unknown key is an error of ours, found
    /// by test.
    public String say(String key, Object... arguments) {
        var text = find(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
        return arguments.length == 0
                ? text.replace("''", "'")
                : new MessageFormat(text, locale).format(spoken(arguments));
    }

    private Object[] spoken(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(each -> each instanceof LocalDate day ? date(day) : each)
                .toArray();
    }

    public Optional<String> find(String key) {
        for (var bundle : bundles)
            if (bundle.containsKey(key)) return Optional.of(bundle.getString(key));
        return Optional.empty();
    }

    /// `25 Maret 2025`.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    /// `09.30.05 WIB`.
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH.mm.ss", locale).format(instant.atZone(WIB)) + " WIB";
    }

    /// `25 Maret 2025 09.30.05 WIB`.
    public String moment(Instant instant) {
        return date(instant.atZone(WIB).toLocalDate()) + " " + time(instant);
    }

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /// All bundles as one, for FXML `%keys`.
    public ResourceBundle asBundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return find(key).map(text -> text.replace("''", "'")).orElse(null);
            }

            @Override
            public java.util.Enumeration<String> getKeys() {
                return java.util.Collections.enumeration(
                        bundles.stream().flatMap(each -> each.keySet().stream()).toList());
            }
        };
    }
}
