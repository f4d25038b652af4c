package id.lontar.ui.cockpit;

import javafx.scene.layout.Region;

/// A bar as long as its share of the room. The figure beside it says the same.
final class ShareBar extends Region {
    private final Region bar = new Region();
    private final double share;

    ShareBar(double share) {
        this.share = share;
        getStyleClass().add("share");
        bar.getStyleClass().add("share-bar");
        getChildren().add(bar);
    }

    @Override
    protected void layoutChildren() {
        var thick = Math.min(getHeight(), bar.prefHeight(-1));
        bar.resizeRelocate(
                0, Math.rint((getHeight() - thick) / 2), Math.max(2, share * getWidth()), thick);
    }
}
