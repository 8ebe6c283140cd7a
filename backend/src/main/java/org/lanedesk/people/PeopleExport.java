package org.lanedesk.people;

import org.lanedesk.shared.register.RegisterPart;
import org.lanedesk.shared.register.RegisterStore;
import org.lanedesk.shared.register.SettingsPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of people travels with a solution: groups, roles and presence statuses, without anybody in them. */
@Configuration(proxyBeanMethods = false)
class PeopleExport {
    @Bean
    SettingsPart groupsPart(PeopleRegisters registers, RegisterStore store) {
        return new RegisterPart("groups", 30, registers.groups(), store);
    }

    @Bean
    SettingsPart rolesPart(PeopleRegisters registers, RegisterStore store) {
        return new RegisterPart("roles", 30, registers.roles(), store);
    }

    @Bean
    SettingsPart presenceStatusesPart(PeopleRegisters registers, RegisterStore store) {
        return new RegisterPart("presence-statuses", 30, registers.presenceStatuses(), store);
    }
}
