package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How one line follows from what it reads. A rule with a first or last year is one of several
/// for its line: when the law changes a formula, and not a figure, the line gets a second dated
/// rule.
///
/// @param cited where the law says so
/// @param version which wording of the formula this is, see [#corrected]
/// @param open what of the formula no source settles, when something is open
public record Rule<T>(
        Line<T> line,
        List<Source<?>> reads,
        Function<List<Object>, T> formula,
        Citation cited,
        int firstYear,
        int lastYear,
        int version,
        Optional<Open> open) {
    /// @param matters whether it does for what the rule read, in the order it reads
    public record Open(Doubt doubt, Predicate<List<Object>> matters) {}

    public Rule {
        reads = List.copyOf(reads);
    }

    public boolean appliesIn(TaxYear year) {
        return firstYear <= year.year() && year.year() <= lastYear;
    }

    /// The figures of the law it reads, also those behind a gate.
    public Stream<Parameter<?>> parameters() {
        return reads.stream().flatMap(Rule::parameters);
    }

    private static Stream<Parameter<?>> parameters(Source<?> source) {
        return switch (source) {
            case Parameter<?> figure -> Stream.of(figure);
            case Gated<?> gated ->
                    Stream.concat(parameters(gated.source()), parameters(gated.gate()));
            default -> Stream.empty();
        };
    }

    public Rule<T> from(int year) {
        return new Rule<>(line, reads, formula, cited, year, lastYear, version, open);
    }

    public Rule<T> until(int year) {
        return new Rule<>(line, reads, formula, cited, firstYear, year, version, open);
    }

    /// @param topic what is open, see [Doubt]
    public Rule<T> unsure(String topic) {
        return unsure(topic, read -> true);
    }

    /// @param matters of what it read, in that order
    public Rule<T> unsure(String topic, Predicate<List<Object>> matters) {
        var open = Optional.of(new Open(new Doubt(topic), matters));
        return new Rule<>(line, reads, formula, cited, firstYear, lastYear, version, open);
    }

    /// A formula put right for years that had it already: nobody can see that in a lambda, so it is
    /// said here, and the [LawId] of those years is another.
    ///
    /// @param version 2 after the first correction, and so on
    public Rule<T> corrected(int version) {
        return new Rule<>(line, reads, formula, cited, firstYear, lastYear, version, open);
    }

    public Rule<T> in(int firstYear, int lastYear) {
        return from(firstYear).until(lastYear);
    }

    /// The same formula, which rests on another article from a year on.
    public Rule<T> since(int year, String article) {
        var later = cited.since(year, article);
        return new Rule<>(line, reads, formula, later, firstYear, lastYear, version, open);
    }

    public Optional<Doubt> doubt() {
        return open.map(Open::doubt);
    }

    public String article(TaxYear year) {
        return cited.in(year);
    }

    public static <T> Start<T> line(Line<T> line) {
        return new Start<>(line);
    }

    public record Start<T>(Line<T> line) {
        public <A> One<T, A> reads(Source<A> a) {
            return new One<>(line, a);
        }

        public <A, B> Two<T, A, B> reads(Source<A> a, Source<B> b) {
            return new Two<>(line, a, b);
        }

        public <A, B, C> Three<T, A, B, C> reads(Source<A> a, Source<B> b, Source<C> c) {
            return new Three<>(line, a, b, c);
        }

        public <A, B, C, D> Four<T, A, B, C, D> reads(
                Source<A> a, Source<B> b, Source<C> c, Source<D> d) {
            return new Four<>(line, a, b, c, d);
        }

        public <A, B, C, D, E> Five<T, A, B, C, D, E> reads(
                Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e) {
            return new Five<>(line, a, b, c, d, e);
        }

        public <A, B, C, D, E, F> Six<T, A, B, C, D, E, F> reads(
                Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e, Source<F> f) {
            return new Six<>(line, a, b, c, d, e, f);
        }

        /// For a line over any number of the same sort, such as a sum.
        public <A> All<T, A> readsAll(List<? extends Source<A>> all) {
            return new All<>(line, List.copyOf(all));
        }

        /// For a line over any number of the same sort that also depends on three things.
        public <A, B, C, D> AllAnd<T, A, B, C, D> readsAll(
                List<? extends Source<A>> all, Source<B> b, Source<C> c, Source<D> d) {
            return new AllAnd<>(line, List.copyOf(all), b, c, d);
        }
    }

    @FunctionalInterface
    public interface F1<A, T> {
        T apply(A a);
    }

    @FunctionalInterface
    public interface F2<A, B, T> {
        T apply(A a, B b);
    }

    @FunctionalInterface
    public interface F3<A, B, C, T> {
        T apply(A a, B b, C c);
    }

    @FunctionalInterface
    public interface F4<A, B, C, D, T> {
        T apply(A a, B b, C c, D d);
    }

    @FunctionalInterface
    public interface F5<A, B, C, D, E, T> {
        T apply(A a, B b, C c, D d, E e);
    }

    @FunctionalInterface
    public interface F6<A, B, C, D, E, F, T> {
        T apply(A a, B b, C c, D d, E e, F f);
    }

    @SuppressWarnings("unchecked")
    public record One<T, A>(Line<T> line, Source<A> a) {
        public Unsourced<T> is(F1<A, T> f) {
            return new Unsourced<>(line, List.of(a), v -> f.apply((A) v.get(0)));
        }
    }

    @SuppressWarnings("unchecked")
    public record Two<T, A, B>(Line<T> line, Source<A> a, Source<B> b) {
        public Unsourced<T> is(F2<A, B, T> f) {
            return new Unsourced<>(line, List.of(a, b), v -> f.apply((A) v.get(0), (B) v.get(1)));
        }
    }

    @SuppressWarnings("unchecked")
    public record Three<T, A, B, C>(Line<T> line, Source<A> a, Source<B> b, Source<C> c) {
        public Unsourced<T> is(F3<A, B, C, T> f) {
            return new Unsourced<>(
                    line, List.of(a, b, c), v -> f.apply((A) v.get(0), (B) v.get(1), (C) v.get(2)));
        }
    }

    @SuppressWarnings("unchecked")
    public record Four<T, A, B, C, D>(
            Line<T> line, Source<A> a, Source<B> b, Source<C> c, Source<D> d) {
        public Unsourced<T> is(F4<A, B, C, D, T> f) {
            return new Unsourced<>(
                    line,
                    List.of(a, b, c, d),
                    v -> f.apply((A) v.get(0), (B) v.get(1), (C) v.get(2), (D) v.get(3)));
        }
    }

    @SuppressWarnings("unchecked")
    public record Five<T, A, B, C, D, E>(
            Line<T> line, Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e) {
        public Unsourced<T> is(F5<A, B, C, D, E, T> f) {
            return new Unsourced<>(
                    line,
                    List.of(a, b, c, d, e),
                    v ->
                            f.apply(
                                    (A) v.get(0),
                                    (B) v.get(1),
                                    (C) v.get(2),
                                    (D) v.get(3),
                                    (E) v.get(4)));
        }
    }

    @SuppressWarnings("unchecked")
    public record Six<T, A, B, C, D, E, F>(
            Line<T> line,
            Source<A> a,
            Source<B> b,
            Source<C> c,
            Source<D> d,
            Source<E> e,
            Source<F> f) {
        public Unsourced<T> is(F6<A, B, C, D, E, F, T> formula) {
            return new Unsourced<>(
                    line,
                    List.of(a, b, c, d, e, f),
                    v ->
                            formula.apply(
                                    (A) v.get(0),
                                    (B) v.get(1),
                                    (C) v.get(2),
                                    (D) v.get(3),
                                    (E) v.get(4),
                                    (F) v.get(5)));
        }
    }

    @SuppressWarnings("unchecked")
    public record All<T, A>(Line<T> line, List<Source<A>> all) {
        public Unsourced<T> is(Function<List<A>, T> f) {
            return new Unsourced<>(line, List.copyOf(all), v -> f.apply((List<A>) v));
        }
    }

    @SuppressWarnings("unchecked")
    public record AllAnd<T, A, B, C, D>(
            Line<T> line, List<Source<A>> all, Source<B> b, Source<C> c, Source<D> d) {
        public Unsourced<T> is(F4<List<A>, B, C, D, T> f) {
            var reads = new ArrayList<Source<?>>(all);
            reads.addAll(List.of(b, c, d));
            var count = all.size();
            return new Unsourced<>(
                    line,
                    List.copyOf(reads),
                    v ->
                            f.apply(
                                    (List<A>) v.subList(0, count),
                                    (B) v.get(count),
                                    (C) v.get(count + 1),
                                    (D) v.get(count + 2)));
        }
    }

    /// A formula that has not yet said where the law has it from.
    public record Unsourced<T>(
            Line<T> line, List<Source<?>> reads, Function<List<Object>, T> formula) {
        public Rule<T> by(String article) {
            return new Rule<>(
                    line,
                    reads,
                    formula,
                    Citation.of(article),
                    0,
                    Integer.MAX_VALUE,
                    1,
                    Optional.empty());
        }
    }
}
