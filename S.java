import io.dateline.problem.Suggestions; import java.util.*;
public class S { public static void main(String[] a){ List<String> names=new ArrayList<>(); Random r=new Random(1); for(int i=0;i<20000;i++){StringBuilder b=new StringBuilder(); int n=15+r.nextInt(20); for(int j=0;j<n;j++) b.append((char)('a'+r.nextInt(26))); names.add(b.toString());}
 String asked="qwertyuiopasdfghjklzxcvbn"; for(int k=0;k<4;k++){long t=System.nanoTime(); for(int i=0;i<5;i++) Suggestions.nearest(asked,names); System.out.println((System.nanoTime()-t)/5e6+" ms each over "+names.size());} }}
