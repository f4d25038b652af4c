package id.lontar.submit;

import id.lontar.filing.MailAddress;
import id.lontar.filing.Outcome;
import id.lontar.wire.Messages;

import java.util.Optional;

/// The e-mail address of an account, over the gateway's line.
record HttpMailAddress(HttpGateway gateway) implements MailAddress {
    private static final String PATH = "/v1/account/email";
    private static final String CHANGE = PATH + "/change";

    @Override
    public Outcome<Standing> of(String npwp) {
        return gateway.get(npwp, PATH, Standing.class);
    }

    @Override
    public Outcome<Standing> begin(String npwp, String email, String efin, Optional<String> totp) {
        return gateway.post(
                npwp, CHANGE, new Messages.ChangeEmail(email, efin, totp), Standing.class);
    }

    @Override
    public Outcome<Standing> confirm(String npwp, String code) {
        var asked = new Messages.ConfirmEmail(code);
        return gateway.post(npwp, CHANGE + "/confirmation", asked, Standing.class);
    }

    @Override
    public Outcome<Standing> cancel(String npwp) {
        return gateway.delete(npwp, PATH, "change").then(done -> of(npwp));
    }
}
