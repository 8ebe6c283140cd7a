package org.lanedesk.automation;

import org.lanedesk.shared.register.RegisterPart;
import org.lanedesk.shared.register.RegisterStore;
import org.lanedesk.shared.register.SettingsPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Macros as part of a solution. */
@Configuration(proxyBeanMethods = false)
class AutomationExport {
    @Bean
    SettingsPart macrosPart(Macros macros, RegisterStore store) {
        return new RegisterPart("macros", 90, macros.register(), store);
    }
}
