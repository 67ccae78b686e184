import { join, resolve } from 'node:path';

/** The packaged service. */
export const jar = resolve('../backend/target/quarkus-app/quarkus-run.jar');

export const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/**
 * Services of tests are young: the compiler for long runs costs a start more than half of its processor time. They run where
 * no zone of the group is: that of the machine changes nothing.
 */
export const options = ['-XX:TieredStopAtLevel=1', '-Duser.timezone=Asia/Kathmandu', '-jar', jar];
