package id.lontar.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Progressive bands: each rate applies to the part of an amount that lies inside its band.
public record Scale(List<Band> bands) {
    /// From `above` (exclusive) up to the next band.
    public record Band(Rupiah above, Rate rate) {}

    /// What one band takes of an amount.
    public record Slice(Band band, Optional<Rupiah> upTo, Rupiah inside, Rupiah tax) {}

    public Scale {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || !bands.getFirst().above().isZero())
            throw new IllegalArgumentException("the first band starts at 0");
        for (var i = 1; i < bands.size(); i++)
            if (bands.get(i).above().compareTo(bands.get(i - 1).above()) <= 0)
                throw new IllegalArgumentException("bands rise");
    }

    public Rupiah on(Rupiah amount) {
        var tax = Rupiah.ZERO;
        for (var slice : slices(amount)) tax = tax.plus(slice.tax());
        return tax;
    }

    /// The bands that an amount reaches, lowest first; empty for zero and below.
    public List<Slice> slices(Rupiah amount) {
        var slices = new ArrayList<Slice>();
        for (var i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            if (amount.compareTo(band.above()) <= 0) break;
            var upTo =
                    i + 1 < bands.size()
                            ? Optional.of(bands.get(i + 1).above())
                            : Optional.<Rupiah>empty();
            var inside = upTo.map(amount::min).orElse(amount).minus(band.above());
            slices.add(new Slice(band, upTo, inside, inside.times(band.rate())));
        }
        return slices;
    }
}
