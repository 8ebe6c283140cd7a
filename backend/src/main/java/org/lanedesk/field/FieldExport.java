package org.lanedesk.field;

import org.lanedesk.shared.register.RegisterPart;
import org.lanedesk.shared.register.RegisterStore;
import org.lanedesk.shared.register.SettingsPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Custom fields as part of a solution. */
@Configuration(proxyBeanMethods = false)
class FieldExport {
    @Bean
    SettingsPart fieldsPart(FieldDefinitions definitions, RegisterStore store) {
        return new RegisterPart("fields", 25, definitions.register(), store);
    }
}
