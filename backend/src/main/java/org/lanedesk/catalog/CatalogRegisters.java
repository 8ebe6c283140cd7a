package org.lanedesk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lanedesk.engine.ClientSteps;
import org.lanedesk.form.Forms;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;
import org.springframework.stereotype.Component;

/** Services and their categories as settings. */
@Component
public class CatalogRegisters {
    private static final int MOST_DAYS = 1_000;
    private static final int MOST_HOURS = 10_000;
    /** A full basket of them still is a number. */
    private static final int MOST_COST = 5_000_000;

    private final Forms forms;
    private final ClientSteps processes;
    private final Register services = Register.of("service", "service")
            .required("name", Kind.NAME)
            .field("description", Kind.NAME)
            .field("category", Kind.TEXT)
            .field("icon", Kind.TEXT)
            .field("channel", Kind.TEXT)
            .field("group", "group_key", Kind.TEXT)
            .field("form", Kind.TEXT)
            .field("process", Kind.TEXT)
            .field("targetDays", "target_days", Kind.INT)
            .field("targetHours", "target_hours", Kind.INT)
            .field("cost", Kind.INT)
            .field("currency", Kind.TEXT)
            .field("audience", Kind.TEXTS)
            .field("position", Kind.INT);
    private final Register categories = Register.of("category", "service_category")
            .required("name", Kind.NAME)
            .field("position", Kind.INT);

    CatalogRegisters(Forms forms, ClientSteps processes) {
        this.forms = forms;
        this.processes = processes;
    }

    public Register services() {
        return services;
    }

    public Register categories() {
        return categories;
    }

    /** @throws Problem 422 when it names a form or process that is not released, or an audience that nobody reads */
    public void check(Map<String, Object> body) {
        List<FieldError> errors = new ArrayList<>();
        if (body.get("form") instanceof String form && !form.isBlank() && !forms.exists(form)) {
            errors.add(new FieldError("form", "form.gone", form));
        }
        if (body.get("process") instanceof String process && !process.isBlank() && !processes.deployed(process)) {
            errors.add(new FieldError("process", "catalog.noProcess", process));
        }
        if (body.get("audience") instanceof List<?> audience) {
            audience.stream()
                    .filter(a -> !String.valueOf(a).matches("guests|(role|group|company|person):.+"))
                    .forEach(a -> errors.add(new FieldError("audience", "catalog.audience", a)));
        }
        between(body, "targetDays", 1, MOST_DAYS, errors);
        between(body, "targetHours", 1, MOST_HOURS, errors);
        between(body, "cost", 0, MOST_COST, errors);
        if (body.get("currency") instanceof String currency
                && !currency.isBlank()
                && !currency.strip().matches("[A-Z]{3}")) {
            errors.add(new FieldError("currency", "catalog.currency", currency));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void between(Map<String, Object> body, String field, int least, int most, List<FieldError> errors) {
        if (body.get(field) instanceof Number number && (number.longValue() < least || number.longValue() > most)) {
            errors.add(new FieldError(field, "field.between", least, most));
        }
    }
}
