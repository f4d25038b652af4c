package id.lontar.filing;

import id.lontar.form.Forms;
import id.lontar.form.carry.Carried;
import id.lontar.form.carry.CarryOver;
import id.lontar.form.carry.CarryOver.Result;
import id.lontar.form.carry.Known;
import id.lontar.form.carry.LastReturn;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Last year's returns that others were begun from. What a return began with is kept beside it, so
/// that it can always say what was assumed and what stood on a line last year.
public record LastYears(Cabinet cabinet, ReturnFiles files, Forms forms, Law law, Clock clock) {
    private static final String RETURN = "last-year/return.lontar.json";
    private static final String PROFILE = "last-year/profile.lontar.json";
    private static final String CODES = "last-year/codes.properties";

    public LastYears(Workbench bench) {
        this(bench.cabinet(), bench.papers().files(), bench.forms(), bench.law(), bench.clock());
    }

    /// @param last the return of the earlier year
    /// @param known the profile at that moment and the codes that were chosen
    public record Origin(TaxReturn last, Known known) {}

    public LastReturn read(TaxReturn last) {
        var form = forms.find(last.form(), last.year()).orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), Words.WIB);
        return LastReturn.of(form, form.assess(law, last.year(), last.answers()), today);
    }

    public Result carry(Origin origin, TaxReturn empty) {
        var form = forms.find(empty.form(), empty.year()).orElseThrow();
        return new CarryOver(law).carry(read(origin.last()), form, empty.year(), origin.known());
    }

    /// @param begun what is begun, of which only form and year count
    public void keep(String filingId, Origin origin, TaxReturn begun) {
        var form = forms.find(begun.form(), begun.year()).orElseThrow();
        var profile = begun.with(form.only(origin.known().profile()));
        cabinet.keep(filingId, RETURN, bytes(files.write(origin.last())));
        cabinet.keep(filingId, PROFILE, bytes(files.write(profile)));
        cabinet.keep(filingId, CODES, bytes(written(origin.known().codes())));
    }

    /// What stood last year, when this return was begun from that one.
    public Optional<LastReturn> last(String filingId) {
        return taxReturn(filingId, RETURN).map(this::read);
    }

    /// What was assumed when it was begun.
    public Optional<Carried> carried(Filing filing) {
        var last = taxReturn(filing.id(), RETURN);
        var profile = taxReturn(filing.id(), PROFILE);
        var codes = cabinet.kept(filing.id(), CODES).map(LastYears::codes).orElse(Map.of());
        if (last.isEmpty() || profile.isEmpty()) return Optional.empty();
        var known = new Known(profile.get().answers(), codes);
        return carry(new Origin(last.get(), known), filing.taxReturn())
                        instanceof Result.Done(var carried)
                ? Optional.of(carried)
                : Optional.empty();
    }

    private Optional<TaxReturn> taxReturn(String filingId, String name) {
        return cabinet.kept(filingId, name)
                .map(files::read)
                .flatMap(
                        read ->
                                read instanceof ReturnFiles.Reading.Read(var taxReturn)
                                        ? Optional.of(taxReturn)
                                        : Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Map<String, String> codes) {
        var properties = new Properties();
        properties.putAll(codes);
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> codes(byte[] text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var codes = new HashMap<String, String>();
        for (var key : properties.stringPropertyNames())
            codes.put(key, properties.getProperty(key));
        return codes;
    }
}
