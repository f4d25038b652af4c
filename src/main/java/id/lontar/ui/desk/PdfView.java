package id.lontar.ui.desk;

import id.lontar.ui.Context;
import id.lontar.words.Words;
import id.lontar.work.WholeFile;

import javafx.embed.swing.SwingFXUtils;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Shows the pages of a PDF as pictures, and lets it be saved and printed.
@SuppressWarnings("ArrayRecordComponent")
record PdfView(Context context, byte[] pdf, String name, Picker picker) {
    private static final float ON_SCREEN = 110;
    private static final float ON_PAPER = 200;

    /// @param back closes the view
    Node node(Runnable back) {
        var pages = new VBox();
        pages.getStyleClass().add("pdf-pages");
        var close = button("desk.pdf.back", back);
        close.getStyleClass().add("primary");
        var bar =
                new HBox(
                        close,
                        button("desk.pdf.save", () -> save(pages)),
                        button("desk.pdf.print", () -> print(pages)));
        bar.getStyleClass().add("pdf-bar");
        pictures(ON_SCREEN, images -> show(images, pages));
        var scroll = new ScrollPane(pages);
        scroll.setFitToWidth(true);
        var all = new VBox(bar, scroll);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        all.getStylesheets().add(CodeDeskScreen.css());
        close.requestFocus();
        return all;
    }

    /// The first page alone, as wide as there is room for.
    void first(Consumer<Image> shown) {
        context.jobs()
                .start(
                        progress ->
                                SwingFXUtils.toFXImage(
                                        context.bench().papers().pages().picture(pdf, 0, ON_SCREEN),
                                        null),
                        shown::accept);
    }

    void save(Node over) {
        picker.save(over, words().say("desk.pdf.save"), name)
                .ifPresent(
                        file ->
                                context.jobs()
                                        .start(
                                                progress -> WholeFile.writeOwn(file, pdf),
                                                saved ->
                                                        context.shell()
                                                                .say(
                                                                        words().say(
                                                                                        "desk.pdf.saved",
                                                                                        saved))));
    }

    void print(Node over) {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            context.shell().say(words().say("desk.pdf.noPrinter"));
            return;
        }
        if (job.showPrintDialog(over.getScene().getWindow()))
            pictures(ON_PAPER, images -> print(job, images));
    }

    private static void print(PrinterJob job, List<Image> images) {
        var layout = job.getJobSettings().getPageLayout();
        for (var image : images) {
            var view = new ImageView(image);
            var fit =
                    Math.min(
                            layout.getPrintableWidth() / image.getWidth(),
                            layout.getPrintableHeight() / image.getHeight());
            view.getTransforms().add(new Scale(fit, fit));
            job.printPage(layout, view);
        }
        job.endJob();
    }

    private void show(List<Image> images, VBox pages) {
        for (var image : images) {
            var view = new ImageView(image);
            view.setPreserveRatio(true);
            view.fitWidthProperty()
                    .bind(
                            pages.widthProperty()
                                    .subtract(80)
                                    .map(each -> Math.min(900, each.doubleValue())));
            var sheet = new StackPane(view);
            sheet.getStyleClass().add("pdf-sheet");
            sheet.setMaxWidth(StackPane.USE_PREF_SIZE);
            pages.getChildren().add(sheet);
        }
    }

    private void pictures(float dotsPerInch, Consumer<List<Image>> then) {
        var pages = context.bench().papers().pages();
        context.jobs()
                .start(
                        progress -> {
                            var images = new ArrayList<Image>();
                            for (var i = 0; i < pages.count(pdf); i++)
                                images.add(
                                        SwingFXUtils.toFXImage(
                                                pages.picture(pdf, i, dotsPerInch), null));
                            return List.<Image>copyOf(images);
                        },
                        then);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(words().say(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Words words() {
        return context.views().words();
    }
}
