package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class WorkingTimeTimerTest {
    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_workingTimer" targetNamespace="https://lanedesk.org/test">
              <bpmn:process id="workingTimer" name="Working timer" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="startEvent_begun" name="Begun"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="f1" sourceRef="startEvent_begun" targetRef="serviceTask_countWorkingTime" />
                <bpmn:serviceTask id="serviceTask_countWorkingTime" name="Count working time" camunda:delegateExpression="${countWorkingTime}">
                  <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="workingMinutes">60</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>
                  <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="f2" sourceRef="serviceTask_countWorkingTime" targetRef="event_hourPassed" />
                <bpmn:intermediateCatchEvent id="event_hourPassed" name="Hour passed"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="timer_hourPassed"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTimeAt}</bpmn:timeDate></bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="f3" sourceRef="event_hourPassed" targetRef="endEvent_over" />
                <bpmn:endEvent id="endEvent_over" name="Over"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    TestTickets desk;

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    Schedules schedules;

    @Test
    @Feature("E53")
    void aTimerOfAnyProcessCountsLikeTheClocks() {
        TestLine line = desk.line("00:00-12:00");
        long ticket = desk.open(line, "normal");
        releases.publish("test", "test", Map.of("test/working-timer.bpmn", MODEL.getBytes(StandardCharsets.UTF_8)));
        desk.inTransaction(() -> engine.start("workingTimer", Long.toString(ticket), Map.of()));
        Date at = (Date) engine.variables("workingTimer", Long.toString(ticket)).get("workingTimeAt");
        Instant opened = desk.get(ticket).createdAt();
        Instant counted = schedules.of(line.line()).plus(opened, Duration.ofHours(1));
        assertThat(Duration.between(counted, at.toInstant()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(desk.get(ticket).dueAt()).isEqualTo(counted);
    }
}
