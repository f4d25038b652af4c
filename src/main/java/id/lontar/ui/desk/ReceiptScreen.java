package id.lontar.ui.desk;

import id.lontar.ui.Context;
import id.lontar.ui.Screen;

import javafx.scene.Node;

import java.util.List;

/// The receipt of one return, or what stands in its place.
public final class ReceiptScreen implements Screen {
    private final Context context;
    private final ReceiptModel model;
    private final ReceiptPage page;

    public ReceiptScreen(Context context, String filingId) {
        this(context, filingId, Picker.ofSystem());
    }

    ReceiptScreen(Context context, String filingId, Picker picker) {
        this.context = context;
        this.model = new ReceiptModel(context.bench(), filingId);
        this.page = new ReceiptPage(context, model, picker);
    }

    ReceiptPage page() {
        return page;
    }

    @Override
    public List<String> breadcrumb() {
        return model.atHand().breadcrumb(context.views().words(), "desk.receipt.place");
    }

    @Override
    public Node centre() {
        return page.node();
    }

    @Override
    public void shown() {
        page.shown();
    }
}
