package id.lontar.rules.badan;

import id.lontar.rules.Law;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Parameter;
import id.lontar.rules.Successors;
import id.lontar.tax.TaxYear;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/// The charts of accounts of one year, each read when its sector is first used.
public final class Charts {
    private static final Map<Law, Map<TaxYear, Charts>> READ = new WeakHashMap<>();

    public static final Parameter<Charts> CHARTS =
            new Parameter<>(
                    "l1-sectors", Charts::in, (words, charts) -> words.say("figure.charts"));

    private final java.lang.ref.WeakReference<Law> law;
    private final TaxYear year;
    private final Map<String, Chart> charts = new ConcurrentHashMap<>();

    private Charts(Law law, TaxYear year) {
        this.law = new java.lang.ref.WeakReference<>(law);
        this.year = year;
    }

    public static Charts in(Law law, TaxYear year) {
        synchronized (READ) {
            return READ.computeIfAbsent(law, l -> new ConcurrentHashMap<>())
                    .computeIfAbsent(year, y -> new Charts(law, y));
        }
    }

    public Chart profit(String sector) {
        return chart(sector, "profit");
    }

    public Chart balance(String sector) {
        return chart(sector, "balance");
    }

    /// Whether an account begins with what another closed last year, as opening stock does.
    boolean isOpening(String account) {
        return Successors.ofStock(law(), year).all().anyMatch(account::equals);
    }

    private Law law() {
        var source = law.get();
        if (source == null) throw new IllegalStateException("the law of these charts is gone");
        return source;
    }

    private Chart chart(String sector, String part) {
        return charts.computeIfAbsent(Chart.list(sector, part), list -> read(sector, list));
    }

    private Chart read(String sector, String list) {
        var source = law();
        var known =
                source.codes("l1-sectors", year).stream()
                        .anyMatch(each -> each.code().equals(sector));
        if (!known) throw new NotAnAnswer(Accounts.SECTOR);
        return Chart.read(source, year, list);
    }
}
