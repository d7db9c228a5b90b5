using MessagingReports.Mutation;

if (args is ["worker", var spaces])
{
    StreamWriter answers = new(Console.OpenStandardOutput()) { AutoFlush = true };
    Console.SetOut(TextWriter.Null);
    new Worker(Console.In, answers, spaces.Split(',')).Run();
    return 0;
}

return new Command(args).Run();
