using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>Makes a function of ours that says yes or no known to every connection of a database.</summary>
internal static unsafe class NativeFunction
{
    /// <summary>Registers the function.</summary>
    /// <param name="connection">A connection to the database.</param>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="function">Is called with the call's state, a chunk of arguments and a vector of answers.</param>
    /// <param name="describe">Says what the arguments of the function, given by its handle, are.</param>
    /// <exception cref="DuckDbFailure">DuckDB refused it.</exception>
    public static void Register(
        NativeConnection connection,
        string name,
        delegate* unmanaged[Cdecl]<nint, nint, nint, void> function,
        Action<nint> describe)
    {
        nint handle = NativeMethods.ScalarFunction.DuckDBCreateScalarFunction();
        try
        {
            using DuckDBLogicalType truth = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Boolean);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetName(handle, name);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetReturnType(handle, truth);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetFunction(handle, function);
            describe(handle);
            if (NativeMethods.ScalarFunction.DuckDBRegisterScalarFunction(connection.Handle, handle)
                != DuckDBState.Success)
            {
                throw new DuckDbFailure(DuckDBErrorType.Catalog, $"Cannot register {name}");
            }
        }
        finally
        {
            NativeMethods.ScalarFunction.DuckDBDestroyScalarFunction(ref handle);
        }
    }
}
