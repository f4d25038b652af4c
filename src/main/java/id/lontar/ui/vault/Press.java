package id.lontar.ui.vault;

import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.Window;

/// Puts a sheet on paper, and knows whether it came that far.
@FunctionalInterface
interface Press {
    enum Result {
        NO_PRINTER,
        /// Called off in the system's own dialog.
        CANCELLED,
        FAILED,
        PRINTED
    }

    Result print(Node sheet, Window owner);

    static Result system(Node sheet, Window owner) {
        var job = PrinterJob.createPrinterJob();
        if (job == null) return Result.NO_PRINTER;
        if (!job.showPrintDialog(owner)) return Result.CANCELLED;
        return job.printPage(sheet) && job.endJob() ? Result.PRINTED : Result.FAILED;
    }
}
