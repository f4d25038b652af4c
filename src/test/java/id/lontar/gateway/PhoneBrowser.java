package id.lontar.gateway;

import com.deque.html.axecore.selenium.AxeBuilder;

import id.lontar.verify.Tools;

import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A real Chromium the size of a phone, without a display. Full pictures of its pages land beside
/// those of the window, in `target/screens/phone-NAME.png`.
final class PhoneBrowser implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHARP = 2;

    private final ChromeDriver driver;
    private final String address;
    private final boolean script;

    /// @param text per cent of the usual text size
    record Kind(int width, int height, int text, boolean script) {
        @Override
        public String toString() {
            return width + "x" + height + (text == 100 ? "" : "-" + text) + (script ? "" : "-bare");
        }
    }

    /// @param address of the gateway
    PhoneBrowser(Kind kind, String address) {
        this(kind, address, List.of());
    }

    /// @param camera the picture its camera sees all the time, a JPEG in a file `*.mjpeg`
    static PhoneBrowser seeing(Path camera, Kind kind, String address) {
        return new PhoneBrowser(
                kind,
                address,
                List.of(
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + camera.toAbsolutePath()));
    }

    private PhoneBrowser(Kind kind, String address, List<String> more) {
        this.address = address;
        this.script = kind.script();
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        driver = new ChromeDriver(service, options(kind).addArguments(more));
    }

    static boolean isMissing() {
        return !Files.isExecutable(CHROMIUM)
                || !Files.isExecutable(DRIVER)
                || Tools.missing("zbarimg");
    }

    private static ChromeOptions options(Kind kind) {
        var options = new ChromeOptions().setBinary(CHROMIUM.toFile());
        options.setAcceptInsecureCerts(true);
        // As root there is no sandbox, and a container's /dev/shm may be small.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of(
                        "deviceMetrics",
                        Map.of(
                                "width",
                                kind.width(),
                                "height",
                                kind.height(),
                                "pixelRatio",
                                SHARP,
                                "touch",
                                true)));
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "webkit.webprefs.default_font_size",
                        16 * kind.text() / 100,
                        "profile.default_content_setting_values.javascript",
                        kind.script() ? 1 : 2));
        return options;
    }

    void open(String path) {
        driver.get(address + path);
    }

    String title() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String said(String role) {
        return driver.findElements(By.cssSelector("[role=" + role + "]")).stream()
                .map(WebElement::getText)
                .collect(Collectors.joining("\n"));
    }

    /// Types into the field of that name, as people do.
    void type(String name, String text) {
        var field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    void press(String css) {
        press(driver.findElement(By.cssSelector(css)));
    }

    void follow(String link) {
        press(driver.findElement(By.partialLinkText(link)));
    }

    /// Everything that can be pressed leads to another page. Without script the driver cannot find
    /// the spot to tap; the key does the same.
    private void press(WebElement element) {
        var page = driver.findElement(By.tagName("html"));
        if (script) element.click();
        else element.sendKeys(Keys.ENTER);
        // While the page goes, the driver has more than one word for an element that went with it.
        var wait = new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class);
        wait.until(ExpectedConditions.stalenessOf(page));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.tagName("footer")));
    }

    void signIn(String password) {
        type("npwp", World.NPWP);
        type("password", password);
        press("button.main");
    }

    /// What this page has against it, by name.
    List<String> faults() {
        var faults = new java.util.ArrayList<String>();
        new AxeBuilder()
                .analyze(driver)
                .getViolations()
                .forEach(each -> faults.add(each.getId() + " " + each.getNodes().toString()));
        var js = (JavascriptExecutor) driver;
        var wide =
                js.executeScript(
                        "return [...document.querySelectorAll('body *')].filter(e =>"
                                + " !e.closest('.hidden') && (e.getBoundingClientRect().right >"
                                + " document.documentElement.clientWidth + 0.5 ||"
                                + " e.getBoundingClientRect().left < -0.5)).map(e => e.outerHTML)");
        for (var each : (List<?>) java.util.Objects.requireNonNull(wide))
            faults.add("wide " + each);
        var small =
                js.executeScript(
                        "return [...document.querySelectorAll('a, button, input')].filter(e =>"
                                + " e.type !== 'hidden').map(e => [e.outerHTML,"
                                + " e.getBoundingClientRect()]).filter(([, r]) => r.width < 44"
                                + " || r.height < 44).map(([html]) => html)");
        for (var each : (List<?>) java.util.Objects.requireNonNull(small))
            faults.add("small " + each);
        return faults;
    }

    String language() {
        return String.valueOf(driver.findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    void dark() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    /// The whole page, however long.
    void keep(String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("phone-" + name + ".png"), painted());
    }

    private byte[] painted() {
        var shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        return Base64.getDecoder().decode(String.valueOf(shot.get("data")));
    }

    /// What zbarimg reads off the page as it is painted.
    String qrOnScreen(Path folder) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("screen.png"), painted());
        return Tools.run("zbarimg", "--nodbus", "-q", "--raw", file.toString()).output().strip();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
