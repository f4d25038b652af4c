package id.lontar.filing.season;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Lane;
import id.lontar.tax.FormCode;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Views under names somebody gave them, remembered in the store.
public record SavedViews(Cabinet cabinet) {
    private static final String NOTE = "season.views";

    /// In the order they were made.
    public Map<String, View> all() {
        var views = new LinkedHashMap<String, View>();
        var text = read();
        for (var n = 0; text.containsKey(n + ".name"); n++)
            views.put(text.getProperty(n + ".name"), view(text, n + "."));
        return views;
    }

    /// In the place of the one of that name, if there is one.
    public void keep(String name, View view) {
        var views = new LinkedHashMap<>(all());
        views.put(name.strip(), view);
        write(views);
    }

    public void forget(String name) {
        var views = new LinkedHashMap<>(all());
        views.remove(name);
        write(views);
    }

    private Properties read() {
        var text = new Properties();
        try {
            text.load(new StringReader(cabinet.note(NOTE).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    private void write(Map<String, View> views) {
        var text = new Properties();
        var n = 0;
        for (var each : views.entrySet()) {
            var view = each.getValue();
            var at = n++ + ".";
            text.setProperty(at + "name", each.getKey());
            text.setProperty(at + "typed", view.typed());
            text.setProperty(at + "lanes", names(view.lanes().stream()));
            text.setProperty(at + "forms", names(view.forms().stream()));
            text.setProperty(at + "due", view.due().name());
            text.setProperty(at + "order", view.order().name());
        }
        var written = new StringWriter();
        try {
            text.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cabinet.note(NOTE, written.toString());
    }

    private static View view(Properties text, String at) {
        return new View(
                text.getProperty(at + "typed", ""),
                named(text.getProperty(at + "lanes", ""), Lane::valueOf),
                named(text.getProperty(at + "forms", ""), FormCode::valueOf),
                View.Due.valueOf(text.getProperty(at + "due", View.Due.ANY.name())),
                View.Order.valueOf(text.getProperty(at + "order", View.Order.DUE.name())));
    }

    private static String names(Stream<? extends Enum<?>> all) {
        return all.map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> java.util.Set<T> named(String text, Function<String, T> read) {
        return Arrays.stream(text.split(","))
                .filter(each -> !each.isEmpty())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }
}
