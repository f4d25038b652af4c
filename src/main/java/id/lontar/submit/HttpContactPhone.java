package id.lontar.submit;

import id.lontar.filing.ContactPhone;
import id.lontar.filing.Outcome;
import id.lontar.filing.PhoneNumber;
import id.lontar.wire.Messages;

import java.util.Optional;

/// The mobile number of an account, over the gateway's line.
record HttpContactPhone(HttpGateway gateway) implements ContactPhone {
    private static final String ACCOUNT = "/v1/account";
    private static final String PATH = ACCOUNT + "/phone";
    private static final String CHANGE = PATH + "/change";

    @Override
    public Outcome<Standing> of(String npwp) {
        return gateway.get(npwp, PATH, Standing.class);
    }

    @Override
    public Outcome<Standing> begin(
            String npwp, PhoneNumber phone, String efin, Optional<String> totp) {
        var asked = new Messages.ChangePhone(phone.e164(), efin, totp);
        return gateway.post(npwp, CHANGE, asked, Standing.class);
    }

    @Override
    public Outcome<Standing> again(String npwp) {
        return gateway.post(npwp, CHANGE + "/message", Standing.class);
    }

    @Override
    public Outcome<Standing> confirm(String npwp, String code) {
        var asked = new Messages.ConfirmPhone(code);
        return gateway.post(npwp, CHANGE + "/confirmation", asked, Standing.class);
    }

    @Override
    public Outcome<Standing> cancel(String npwp) {
        return gateway.delete(npwp, PATH, "change").then(done -> of(npwp));
    }

    @Override
    public Outcome<Standing> remove(String npwp) {
        return gateway.delete(npwp, ACCOUNT, "phone").then(done -> of(npwp));
    }
}
