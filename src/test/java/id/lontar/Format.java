package id.lontar;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Checks (`check DIR...`) or applies (`apply DIR...`) the project's one layout of Java source.
public final class Format {
    private Format() {}

    public static void main(String[] args) throws Exception {
        var apply = args[0].equals("apply");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(Style.AOSP)
                                .formatJavadoc(false)
                                .build());
        var different = 0;
        for (var root : Arrays.copyOfRange(args, 1, args.length)) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : (Iterable<Path>) files.filter(Format::isJava)::iterator) {
                    var source = Files.readString(file);
                    var formatted =
                            formatter.formatSourceAndFixImports(
                                    RemoveUnusedImports.removeUnusedImports(source));
                    if (formatted.equals(source)) continue;
                    different++;
                    if (apply) Files.writeString(file, formatted);
                    else System.err.println("not formatted: " + file);
                }
            }
        }
        if (different > 0 && !apply) {
            System.err.println("Run: mvn -q test-compile exec:exec@format");
            System.exit(1);
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}
