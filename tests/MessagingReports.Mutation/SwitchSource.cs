namespace MessagingReports.Mutation;

/// <summary>The class compiled into the library under test, asked at every place that has a mutant.</summary>
internal static class SwitchSource
{
    public const string TypeName = "MessagingReports.MutantSwitch";

    /// <summary>
    /// <c>Calls</c> bounds what a mutant may do: a loop that no longer ends asks too, and is ended there.
    /// </summary>
    public static string Text(int mutants) =>
        $$"""
        namespace MessagingReports;

        internal static class MutantSwitch
        {
            public static int Active = -1;
            public static long Calls;
            public static long Limit = long.MaxValue;
            public static readonly byte[] Hits = new byte[{{mutants}}];

            public static bool Is(int id)
            {
                Hits[id] = 1;
                if (unchecked(++Calls) > Limit && Active >= 0)
                {
                    throw new System.TimeoutException("mutant");
                }

                return id == Active;
            }
        }
        """;
}
