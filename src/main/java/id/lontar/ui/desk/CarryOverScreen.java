package id.lontar.ui.desk;

import id.lontar.ui.Context;
import id.lontar.ui.Screen;

import javafx.scene.Node;

import java.util.List;

/// For who must file at the tax office's own portal: what to carry there, and a place for the
/// receipt that comes back.
public final class CarryOverScreen implements Screen {
    private final Context context;
    private final SealModel model;
    private final CarryOverPage page;

    public CarryOverScreen(Context context, String filingId) {
        this(context, filingId, Picker.ofSystem());
    }

    CarryOverScreen(Context context, String filingId, Picker picker) {
        this.context = context;
        this.model = new SealModel(context.bench(), filingId);
        this.page = new CarryOverPage(context, model, picker);
    }

    CarryOverPage page() {
        return page;
    }

    @Override
    public List<String> breadcrumb() {
        return model.atHand().breadcrumb(context.views().words(), "desk.carry.place");
    }

    @Override
    public Node centre() {
        return page.node();
    }
}
