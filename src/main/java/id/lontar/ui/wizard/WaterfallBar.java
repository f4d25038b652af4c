package id.lontar.ui.wizard;

import id.lontar.form.Waterfall;

import javafx.scene.layout.Region;

/// One bar on the scale of its plot, with a thin line at zero. Totals are full, gains half dark and
/// losses hollow, so that they differ without colour. It tells nothing of its own to a reader: the
/// name and figure beside it do.
final class WaterfallBar extends Region {
    private final Region zero = new Region();
    private final Region bar = new Region();
    private final Waterfall fall;
    private final Waterfall.Bar shown;

    WaterfallBar(Waterfall fall, Waterfall.Bar shown) {
        this.fall = fall;
        this.shown = shown;
        getStyleClass().add("waterfall-bar");
        zero.getStyleClass().add("waterfall-zero");
        bar.getStyleClass()
                .add(
                        shown.step().isTotal()
                                ? "waterfall-total"
                                : shown.rises() ? "waterfall-gain" : "waterfall-loss");
        getChildren().setAll(zero, bar);
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - 2;
        zero.resizeRelocate(Math.rint(fall.zero() * room), 0, 1, getHeight());
        var thick = Math.min(getHeight(), bar.prefHeight(-1));
        bar.resizeRelocate(
                fall.begins(shown) * room,
                (getHeight() - thick) / 2,
                Math.max(2, fall.length(shown) * room),
                thick);
    }
}
